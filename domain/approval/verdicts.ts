import type { PersonCommand } from './commands.ts';
import type { CaseFact } from './events.ts';
import { judged, mayJudge } from './four-eyes.ts';
import { moveHeld } from './moving.ts';
import { refused, type Refused, type RefusalCode } from './refusal.ts';
import { begin, emit, emitAs, type Run } from './run.ts';
import { settleStage } from './stage-progress.ts';
import type { CaseState, OpenStage, PendingVerdict, Task } from './state.ts';
import { signatureLevelOf } from './signature-level.ts';
import { finishStep, isStaged, stepOf } from './steps.ts';
import { cancelQuestions, isAnswered, verdictsOf, VERDICTS_WITH_REMARK, whyNotOpen } from './tasks.ts';

type CommandOf<Type extends PersonCommand['type']> = Extract<PersonCommand, { type: Type }>;

const SECOND_MS = 1000;

/** Takes a person's answer to their task; a verdict in a stage waits for the end of the undo window. */
export function decide(state: CaseState, command: CommandOf<'decide'>, now: string): Run | Refused {
  const task = state.tasks.find((open) => open.id === command.taskId);
  if (!task) return refused(whyNotOpen(state, command.taskId));
  const objection = objectionTo(state, task, command);
  if (objection) return refused(objection);
  const run = begin(state, command.actorId, now);
  const given = verdictFact(task, command);
  if (!isStageTask(state, task) || state.undoSeconds === 0)
    return takeEffect(emit(run, { type: 'decided', ...given }), task);
  const effectiveAt = new Date(Date.parse(now) + state.undoSeconds * SECOND_MS).toISOString();
  return emit(run, { type: 'verdict-given', ...given, effectiveAt });
}

/** Takes a verdict back while its window is open. */
export function takeBack(state: CaseState, command: CommandOf<'take-back'>, now: string): Run | Refused {
  const pending = state.pending.find((verdict) => verdict.taskId === command.taskId);
  if (pending?.personId !== command.actorId) return refused('NOTHING_TO_TAKE_BACK');
  const held = state.heldMoves?.find((move) => move.taskId === command.taskId);
  return moveHeld(
    emit(begin(state, command.actorId, now), { type: 'verdict-taken-back', taskId: command.taskId }),
    held,
  );
}

/** The undo window of a verdict has ended. */
export function settleVerdict(run: Run, pending: PendingVerdict): Run {
  const task = run.state.tasks.find((open) => open.id === pending.taskId);
  return task ? takeEffect(count(run, pending, task), task) : run;
}

/** A vote given in time counts, although its undo window would end after the voting. */
export function countVotesGiven(run: Run, { step, stage }: Pick<OpenStage, 'step' | 'stage'>): Run {
  return run.state.pending.reduce((so, pending) => {
    const task = run.state.tasks.find((open) => open.id === pending.taskId);
    return task?.step === step && task.stage === stage ? cancelQuestions(count(so, pending, task), task.id) : so;
  }, run);
}

function count(run: Run, pending: PendingVerdict, task: Task): Run {
  const fact = { type: 'decided', ...verdictFact(task, { ...pending, version: task.version }) } as const;
  return emitAs(run, pending.personId, fact);
}

type VerdictFact = Omit<Extract<CaseFact, { type: 'decided' }>, 'type'>;

function verdictFact(
  task: Task,
  given: Pick<CommandOf<'decide'>, 'verdict' | 'version' | 'remarkId' | 'lookAgain' | 'signatureId'>,
): VerdictFact {
  const { verdict, version, remarkId, lookAgain, signatureId } = given;
  return {
    taskId: task.id,
    step: task.step,
    ...(task.stage !== undefined && { stage: task.stage }),
    verdict,
    version,
    ...(remarkId !== undefined && { remarkId }),
    ...(lookAgain && { lookAgain }),
    ...(signatureId !== undefined && { signatureId }),
  };
}

function objectionTo(state: CaseState, task: Task, command: CommandOf<'decide'>): RefusalCode | undefined {
  if (task.assigneeId !== command.actorId) return 'NOT_YOUR_TURN';
  if (isAnswered(state, task.id)) return 'ALREADY_DECIDED';
  if (command.version !== state.version) return 'CHANGED_MEANWHILE';
  const unfit = objectionToVerdict(state, task, command);
  if (unfit) return unfit;
  return isStageTask(state, task) ? objectionToJudge(state, task) : undefined;
}

function objectionToVerdict(state: CaseState, task: Task, command: CommandOf<'decide'>): RefusalCode | undefined {
  if (!verdictsOf(state.definition, task).includes(command.verdict)) return 'ACTION_NOT_ALLOWED';
  if (VERDICTS_WITH_REMARK.includes(command.verdict) && !command.remarkId) return 'REMARK_REQUIRED';
  if (!mayName(state, command)) return 'ACTION_NOT_ALLOWED';
  if (command.verdict === 'sign' && state.staleLanguages.length > 0) return 'LANGUAGE_STALE';
  return objectionToSignature(state, task, command);
}

/** A signature with a certificate comes with the verdict that needs one, and with no other. */
function objectionToSignature(
  { definition }: CaseState,
  task: Task,
  { verdict, signatureId }: CommandOf<'decide'>,
): RefusalCode | undefined {
  const isAsked = verdict === 'sign' && signatureLevelOf(definition, task) === 'certificate';
  if (isAsked === (signatureId !== undefined)) return undefined;
  return isAsked ? 'SIGNATURE_REQUIRED' : 'SIGNATURE_NOT_ASKED';
}

/** A return may name those whose visa stands; no other answer names anybody. */
function mayName({ visas }: CaseState, { verdict, lookAgain = [] }: CommandOf<'decide'>): boolean {
  if (lookAgain.length === 0) return true;
  return verdict === 'return' && lookAgain.every((taskId) => visas.some((visa) => visa.taskId === taskId));
}

function objectionToJudge(state: CaseState, task: Task): RefusalCode | undefined {
  const { step, stage = '', assigneeId: personId, actingForId } = task;
  const judge = { personId, ...(actingForId !== undefined && { actingForId }) };
  return mayJudge(judged(state), { step, stage }, judge) ? undefined : 'FOUR_EYES';
}

/** A visa or a signature is asked for, not an answer to a question about one. */
function isStageTask(state: CaseState, task: Task): boolean {
  return isStaged(stepOf(state, task.step)) && task.questionOf === undefined;
}

function takeEffect(run: Run, task: Task): Run {
  if (task.questionOf !== undefined) return run;
  const answered = cancelQuestions(run, task.id);
  return isStageTask(run.state, task) ? settleStage(answered) : finishWhenAllDone(answered, task.step);
}

/** Finishes a step of distribution or execution once nobody and nothing in it is waited for. */
export function finishWhenAllDone(run: Run, stepKey: string): Run {
  const step = stepOf(run.state, stepKey);
  if (run.state.tasks.some((task) => task.step === stepKey)) return run;
  const waitsForEffects = step?.type === 'execution' && step.effectsOnFact !== undefined;
  if (waitsForEffects && !run.state.effectsDone.includes(stepKey)) return run;
  return finishStep(run, stepKey);
}
