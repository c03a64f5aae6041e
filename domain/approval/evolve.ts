import type { CaseEvent, CaseFact } from './events.ts';
import type { CaseState, CaseStatus, StepStatus, Task } from './state.ts';
import { stageKey } from './state.ts';

type FactOf<Type extends CaseFact['type']> = Extract<CaseFact, { type: Type }>;

/** State of a case before its first event. */
const NOTHING: CaseState = {
  caseId: '',
  process: '',
  kind: '',
  definition: { key: '', title: { kk: '', ru: '', en: '' }, steps: [] },
  authorId: '',
  facts: {},
  status: 'draft',
  version: 0,
  contentId: '',
  seq: 0,
  steps: {},
  stages: {},
  tasks: [],
  taskCount: 0,
  visas: [],
  timers: [],
  effectsDone: [],
};

/** Rebuilds a case from its events, which come in order without gaps; an empty list gives the state before the first. */
export function replay(events: readonly CaseEvent[]): CaseState {
  return events.reduce(evolve, NOTHING);
}

/** Folds one event into the state. It never refuses: whether an event may happen was decided before. */
export function evolve(state: CaseState, event: CaseEvent): CaseState {
  return { ...change(state, event), seq: event.seq };
}

// eslint-disable-next-line complexity -- one line for each kind of event is the clearest form
function change(state: CaseState, event: CaseEvent): CaseState {
  switch (event.type) {
    case 'opened':
      return opened(event, event.actorId);
    case 'content-edited':
      return { ...state, version: event.version, contentId: event.contentId, facts: event.facts };
    case 'submitted':
      return submitted(state);
    case 'step-started':
      return withStep(state, event.step, 'active');
    case 'step-finished':
      return withStep(state, event.step, 'done');
    case 'stage-skipped':
      return withStageOutcome(state, event, 'skipped');
    case 'stage-opened':
      return stageOpened(state, event);
    case 'stage-blocked':
      return { ...state, blockedStage: { step: event.step, stage: event.stage, reason: event.reason } };
    case 'stage-closed':
      return withoutOpenStage(withStageOutcome(state, event, 'done'));
    case 'task-opened':
      return taskOpened(state, event.task);
    case 'decided':
      return decided(state, event, event.actorId);
    case 'task-cancelled':
      return withoutTask(state, event.taskId);
    case 'returned':
      return backToDraft(state);
    case 'withdrawn':
      return ended(state, 'withdrawn');
    case 'refused':
      return ended(state, 'refused');
    case 'registered':
      return { ...state, registration: { number: event.number, registeredOn: event.registeredOn } };
    case 'effects-scheduled':
      return { ...state, timers: [...state.timers, { key: effectsTimer(event.step), at: event.effectsAt }] };
    case 'effects-due':
      return { ...state, timers: state.timers.filter((timer) => timer.key !== effectsTimer(event.step)) };
    case 'effects-applied':
      return { ...state, effectsDone: [...state.effectsDone, event.step] };
    case 'closed':
      return ended(state, 'closed');
    case 'documents-frozen':
    case 'distributed':
    case 'effects-refused':
    case 'filed':
      return state;
  }
}

/** Key of the timer that waits for the effective date of an execution step. */
export function effectsTimer(step: string): string {
  return `effects:${step}`;
}

function opened(event: FactOf<'opened'>, authorId: string): CaseState {
  const { caseId, process, kind, definition, contentId, facts } = event;
  return {
    ...NOTHING,
    caseId,
    process,
    kind,
    definition,
    contentId,
    facts,
    authorId,
    version: 1,
    steps: stepsAtDraft(definition.steps),
  };
}

function stepsAtDraft(steps: CaseState['definition']['steps']): CaseState['steps'] {
  return Object.fromEntries(
    steps.map((step): [string, StepStatus] => [step.key, step.type === 'draft' ? 'active' : 'waiting']),
  );
}

function submitted(state: CaseState): CaseState {
  return { ...state, status: 'in-progress', visas: [], stages: {} };
}

function backToDraft(state: CaseState): CaseState {
  return { ...withoutOpenStage(state), status: 'rework', steps: stepsAtDraft(state.definition.steps), timers: [] };
}

function ended(state: CaseState, status: CaseStatus): CaseState {
  return { ...withoutOpenStage(state), status, timers: [] };
}

function withStep(state: CaseState, step: string, status: StepStatus): CaseState {
  return { ...state, steps: { ...state.steps, [step]: status } };
}

function withStageOutcome(
  state: CaseState,
  { step, stage }: { readonly step: string; readonly stage: string },
  outcome: 'done' | 'skipped',
): CaseState {
  return { ...state, stages: { ...state.stages, [stageKey(step, stage)]: outcome } };
}

function stageOpened(state: CaseState, event: FactOf<'stage-opened'>): CaseState {
  const { step, stage, participants, dueAt, oneByOne } = event;
  return { ...withoutOpenStage(state), openStage: { step, stage, dueAt, waiting: oneByOne ? participants : [] } };
}

function withoutOpenStage(state: CaseState): CaseState {
  const { openStage: _open, blockedStage: _blocked, ...rest } = state;
  return rest;
}

function taskOpened(state: CaseState, task: Task): CaseState {
  const added = { ...state, tasks: [...state.tasks, task], taskCount: state.taskCount + 1 };
  const next = state.openStage?.waiting[0];
  if (!state.openStage || !next || next.personId !== task.assigneeId) return added;
  return { ...added, openStage: { ...state.openStage, waiting: state.openStage.waiting.slice(1) } };
}

function decided(state: CaseState, event: FactOf<'decided'>, personId: string): CaseState {
  const rest = withoutTask(state, event.taskId);
  if (!event.stage || !isVisa(event.verdict)) return rest;
  const { taskId, step, stage, version } = event;
  return { ...rest, visas: [...state.visas, { taskId, step, stage, version, personId }] };
}

function isVisa(verdict: FactOf<'decided'>['verdict']): boolean {
  return verdict === 'approve' || verdict === 'approve-with-remark' || verdict === 'sign';
}

function withoutTask(state: CaseState, taskId: string): CaseState {
  return { ...state, tasks: state.tasks.filter((task) => task.id !== taskId) };
}
