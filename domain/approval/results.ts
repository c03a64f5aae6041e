import type { SystemCommand } from './commands.ts';
import { SYSTEM } from './events.ts';
import { effectsTimer } from './evolve.ts';
import { refused, type Refused } from './refusal.ts';
import { begin, emit, request, type Run } from './run.ts';
import type { BlockedStage, CaseState, Participant } from './state.ts';
import { advance, awaitedStage, finishStep, stepOf } from './steps.ts';
import { oncePerPerson, openTask, openTasks } from './tasks.ts';
import { finishWhenAllDone } from './verdicts.ts';

type CommandOf<Type extends SystemCommand['type']> = Extract<SystemCommand, { type: Type }>;

/** Opens the awaited stage with the people the directory named; blocks it where they may not be asked. */
export function stageResolved(state: CaseState, command: CommandOf<'stage-resolved'>, now: string): Run | Refused {
  const awaited = awaitedStage(state);
  if (!awaited || awaited.step.key !== command.step || awaited.stage.key !== command.stage)
    return refused('STALE_RESULT');
  const { step, stage, dueAt } = command;
  const participants = oncePerPerson(command.participants);
  const reason = objectionTo(state, participants);
  if (reason) return stageUnresolved(state, { type: 'stage-unresolved', step, stage, reason }, now);
  const oneByOne = awaited.stage.order === 'sequential';
  const run = emit(begin(state, SYSTEM, now), { type: 'stage-opened', step, stage, participants, dueAt, oneByOne });
  const place = { step, stage, dueAt, action: awaited.step.type === 'signature' ? 'sign' : 'approve' } as const;
  const [first] = participants;
  return oneByOne && first ? openTask(run, place, first) : openTasks(run, place, participants);
}

/** Nobody who visas or signs may be the author or have visaed in another stage of the same version. */
function objectionTo(state: CaseState, participants: readonly Participant[]): BlockedStage['reason'] | undefined {
  if (participants.length === 0) return 'NOBODY';
  const barred = [state.authorId, ...state.visas.map((visa) => visa.personId)];
  return participants.some(({ personId }) => barred.includes(personId)) ? 'FOUR_EYES' : undefined;
}

/** Records once that a stage waits for the directory to be put right. */
export function stageUnresolved(state: CaseState, command: CommandOf<'stage-unresolved'>, now: string): Run | Refused {
  const awaited = awaitedStage(state);
  if (!awaited || awaited.step.key !== command.step || awaited.stage.key !== command.stage)
    return refused('STALE_RESULT');
  const run = begin(state, SYSTEM, now);
  if (state.blockedStage?.stage === command.stage && state.blockedStage.reason === command.reason) return run;
  const { step, stage, reason } = command;
  return emit(run, { type: 'stage-blocked', step, stage, reason });
}

/** The number is given: the final documents are made next. */
export function registered(state: CaseState, command: CommandOf<'registered'>, now: string): Run | Refused {
  if (state.steps[command.step] !== 'active' || state.registration) return refused('STALE_RESULT');
  const { step, number, registeredOn } = command;
  const run = emit(begin(state, SYSTEM, now), { type: 'registered', step, number, registeredOn });
  return request(run, { type: 'freeze-documents', purpose: 'registered', version: state.version });
}

/** The bytes exist and never change; those with the number finish the registration. */
export function documentsFrozen(state: CaseState, command: CommandOf<'documents-frozen'>, now: string): Run | Refused {
  const { purpose, version, documents } = command;
  if (version !== state.version) return refused('STALE_RESULT');
  const run = emit(begin(state, SYSTEM, now), { type: 'documents-frozen', purpose, version, documents });
  const registration = state.definition.steps.find(
    (step) => step.type === 'registration' && state.steps[step.key] === 'active',
  );
  return purpose === 'registered' && registration ? finishStep(run, registration.key) : run;
}

/** Extracts are in the files; acquaintance goes on beside the steps that follow. */
export function distributed(state: CaseState, command: CommandOf<'distributed'>, now: string): Run | Refused {
  const { step, extracts, participants, dueAt } = command;
  if (state.steps[step] !== 'active') return refused('STALE_RESULT');
  const run = emit(begin(state, SYSTEM, now), { type: 'distributed', step, extracts });
  if (participants.length === 0) return finishStep(run, step);
  return advance(openTasks(run, { step, action: 'acknowledge', dueAt }, participants));
}

/** Hands out the assignments and sets the clock for the effective date. */
export function executionPrepared(
  state: CaseState,
  command: CommandOf<'execution-prepared'>,
  now: string,
): Run | Refused {
  const { step, assignments, effectsAt } = command;
  if (state.steps[step] !== 'active') return refused('STALE_RESULT');
  const assigned = assignments.reduce(
    (run, { key, participants, dueAt }) =>
      openTasks(run, { step, stage: key, action: 'complete', dueAt }, participants),
    begin(state, SYSTEM, now),
  );
  if (effectsAt) return emit(assigned, { type: 'effects-scheduled', step, effectsAt });
  return finishWhenAllDone(assigned, step);
}

/** The effective date has come. */
export function timerFired(state: CaseState, command: CommandOf<'timer-fired'>, now: string): Run | Refused {
  const step = state.definition.steps.find(({ key }) => effectsTimer(key) === command.key);
  if (!step || !state.timers.some((timer) => timer.key === command.key)) return refused('STALE_RESULT');
  const run = emit(begin(state, SYSTEM, now), { type: 'effects-due', step: step.key });
  return request(run, { type: 'apply-effects', step: step.key });
}

export function effectsApplied(state: CaseState, command: CommandOf<'effects-applied'>, now: string): Run | Refused {
  const { step, students } = command;
  if (state.steps[step] !== 'active' || state.effectsDone.includes(step)) return refused('STALE_RESULT');
  return finishWhenAllDone(emit(begin(state, SYSTEM, now), { type: 'effects-applied', step, students }), step);
}

/** The contingent has changed since the signature: the order stands, and its effects wait until they are possible. */
export function effectsRefused(state: CaseState, command: CommandOf<'effects-refused'>, now: string): Run | Refused {
  const { step, studentIds, tryAgainAt } = command;
  if (state.steps[step] !== 'active' || state.effectsDone.includes(step)) return refused('STALE_RESULT');
  const run = emit(begin(state, SYSTEM, now), { type: 'effects-refused', step, studentIds });
  return emit(run, { type: 'effects-scheduled', step, effectsAt: tryAgainAt });
}

export function filed(state: CaseState, command: CommandOf<'filed'>, now: string): Run | Refused {
  const step = stepOf(state, command.step);
  if (step?.type !== 'filing' || state.steps[step.key] !== 'active') return refused('STALE_RESULT');
  const { key, nomenclature } = step;
  return finishStep(emit(begin(state, SYSTEM, now), { type: 'filed', step: key, nomenclature }), key);
}
