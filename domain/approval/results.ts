import type { SystemCommand } from './commands.ts';
import { weighedFacts } from './condition.ts';
import { SYSTEM } from './events.ts';
import { whomToAsk, type Asking } from './asking.ts';
import type { StageDefinition } from './definition.ts';
import { judged } from './four-eyes.ts';
import { refused, type Refused } from './refusal.ts';
import { begin, emit, request, type Run } from './run.ts';
import { askNext, settleStage } from './stage-progress.ts';
import type { CaseState } from './state.ts';
import { advance, awaitedStage, finishStep, stepOf, type StagedStep } from './steps.ts';
import { openTasks } from './tasks.ts';
import { finishWhenAllDone } from './verdicts.ts';
import { watchOver } from './watching.ts';

type CommandOf<Type extends SystemCommand['type']> = Extract<SystemCommand, { type: Type }>;

/** Opens the awaited stage with the people the directory named; blocks it where they may not be asked. */
export function stageResolved(state: CaseState, command: CommandOf<'stage-resolved'>, now: string): Run | Refused {
  const awaited = awaitedStage(state);
  if (!awaited || awaited.step.key !== command.step || awaited.stage.key !== command.stage)
    return refused('STALE_RESULT');
  const { step, stage, participants, deadEnds = [] } = command;
  const asking = whomToAsk(judged(state), { step, stage: awaited.stage }, { participants, deadEnds });
  if (asking.type === 'blocked')
    return stageUnresolved(state, { type: 'stage-unresolved', step, stage, reason: asking.reason }, now);
  return askFirst(openStage(begin(state, SYSTEM, now), { command, asking, definition: awaited.stage }), awaited.step);
}

function openStage(
  run: Run,
  opened: {
    readonly command: CommandOf<'stage-resolved'>;
    readonly asking: Extract<Asking, { type: 'open' }>;
    readonly definition: StageDefinition;
  },
): Run {
  const { step, stage, dueAt, alarms } = opened.command;
  const { asked: participants, leftOut } = opened.asking;
  const told = leftOut.length === 0 ? run : emit(run, { type: 'people-left-out', step, stage, participants: leftOut });
  const oneByOne = opened.definition.order === 'sequential';
  const { condition } = opened.definition;
  const weighed = condition && { weighed: weighedFacts(condition, run.state.facts) };
  return emit(told, { type: 'stage-opened', step, stage, participants, dueAt, oneByOne, alarms, ...weighed });
}

/** Those whose visa stands from an earlier version are not asked again; without anybody left the stage is over. */
function askFirst(run: Run, definition: StagedStep): Run {
  const open = run.state.openStage;
  if (!open) return run;
  if (open.waiting.length > 0) return askNext(run, open, definition);
  const { step, stage, dueAt } = open;
  const toAsk = open.participants.filter(({ personId }) => !open.given.some((given) => given.personId === personId));
  if (toAsk.length === 0) return settleStage(run);
  return openTasks(run, { step, stage, dueAt, action: definition.type === 'signature' ? 'sign' : 'approve' }, toAsk);
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

/** Asks the directory about a blocked stage before its turn. */
export function lookAgain(state: CaseState, command: CommandOf<'look-again'>, now: string): Run | Refused {
  const { step, stage } = command;
  if (state.blockedStage?.step !== step || state.blockedStage.stage !== stage) return refused('STALE_RESULT');
  return request(begin(state, SYSTEM, now), { type: 'resolve-stage', step, stage });
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
  const { purpose, version, dataSha256, documents } = command;
  if (version !== state.version) return refused('STALE_RESULT');
  const run = emit(begin(state, SYSTEM, now), { type: 'documents-frozen', purpose, version, dataSha256, documents });
  const registration = state.definition.steps.find(
    (step) => step.type === 'registration' && state.steps[step.key] === 'active',
  );
  return purpose === 'registered' && registration ? finishStep(run, registration.key) : run;
}

/** Extracts are in the files; acquaintance goes on beside the steps that follow. */
export function distributed(state: CaseState, command: CommandOf<'distributed'>, now: string): Run | Refused {
  const { step, extracts, extractsSha256, participants, dueAt, alarms } = command;
  if (state.steps[step] !== 'active') return refused('STALE_RESULT');
  const run = emit(begin(state, SYSTEM, now), {
    type: 'distributed',
    step,
    extracts,
    ...(extractsSha256 !== undefined && { extractsSha256 }),
  });
  if (participants.length === 0) return finishStep(run, step);
  const asked = openTasks(run, { step, action: 'acknowledge', dueAt }, participants);
  return advance(watchOver(asked, { step }, alarms));
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
  const watched = assignments.reduce((run, { key, alarms }) => watchOver(run, { step, stage: key }, alarms), assigned);
  if (effectsAt) return emit(watched, { type: 'effects-scheduled', step, effectsAt });
  return finishWhenAllDone(watched, step);
}

export function effectsApplied(state: CaseState, command: CommandOf<'effects-applied'>, now: string): Run | Refused {
  const { step, students, movementsSha256 } = command;
  if (state.steps[step] !== 'active' || state.effectsDone.includes(step)) return refused('STALE_RESULT');
  const run = emit(begin(state, SYSTEM, now), {
    type: 'effects-applied',
    step,
    students,
    ...(movementsSha256 !== undefined && { movementsSha256 }),
  });
  return finishWhenAllDone(run, step);
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
  const { file } = command;
  return finishStep(
    emit(begin(state, SYSTEM, now), { type: 'filed', step: key, nomenclature, ...(file && { file }) }),
    key,
  );
}
