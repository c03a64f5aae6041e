import type { CaseEvent, CaseFact } from './events.ts';
import {
  alarmRung,
  deadlineMoved,
  escalated,
  stageOpened,
  submitted,
  votingClosed,
  withoutOpenStage,
  withStageOutcome,
} from './evolve-stages.ts';
import {
  decided,
  moveHeld,
  placeMoved,
  taskMoved,
  taskOpened,
  verdictGiven,
  withoutPending,
  withoutTask,
} from './evolve-tasks.ts';
import type { CaseState, CaseStatus, StepStatus } from './state.ts';
import { effectsTimer, waitTimer, withoutTimer } from './timers.ts';
import { withoutWatches, withWatch } from './watches.ts';

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
  earlierVisas: [],
  pending: [],
  staleLanguages: [],
  undoSeconds: 0,
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

// eslint-disable-next-line complexity, max-lines-per-function -- one line for each kind of event is the clearest form
function change(state: CaseState, event: CaseEvent): CaseState {
  switch (event.type) {
    case 'opened':
      return opened(event, event.actorId);
    case 'content-edited':
      return { ...state, version: event.version, contentId: event.contentId, facts: event.facts };
    case 'submitted':
      return submitted(state, event);
    case 'language-confirmed':
      return { ...state, staleLanguages: state.staleLanguages.filter((language) => language !== event.language) };
    case 'visa-carried':
      return { ...state, visas: [...state.visas, event.visa] };
    case 'step-started':
      return withStep(state, event.step, 'active');
    case 'step-finished':
      return withStep(state, event.step, 'done');
    case 'stage-skipped':
      return withStageOutcome(state, event, 'skipped');
    case 'stage-carried':
      return withStageOutcome(state, event, 'done');
    case 'stage-opened':
      return stageOpened(state, event);
    case 'stage-blocked':
      return { ...state, blockedStage: { step: event.step, stage: event.stage, reason: event.reason } };
    case 'stage-closed':
      return withoutOpenStage(withStageOutcome(state, event, 'done'));
    case 'deadline-moved':
      return deadlineMoved(state, event);
    case 'alarms-set':
      return withWatch(state, event);
    case 'reminded':
      return alarmRung(state, event);
    case 'escalated':
      return escalated(state, event);
    case 'voting-closed':
      return votingClosed(alarmRung(state, event));
    case 'task-opened':
      return taskOpened(state, event.task);
    case 'task-moved':
      return taskMoved(state, event);
    case 'move-held':
      return moveHeld(state, event);
    case 'place-moved':
      return placeMoved(state, event);
    case 'verdict-given':
      return verdictGiven(state, event);
    case 'verdict-taken-back':
      return withoutPending(state, event.taskId);
    case 'decided':
      return decided(state, event);
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
      return { ...state, timers: withoutTimer(state.timers, effectsTimer(event.step)) };
    case 'effects-applied':
      return { ...state, effectsDone: [...state.effectsDone, event.step] };
    case 'wait-begun':
      return waitBegun(state, event);
    case 'wait-missed':
      return waitMissed(state, event);
    case 'wait-overruled':
    case 'wait-ended':
      return withoutWaiting({ ...state, timers: withoutTimer(state.timers, waitTimer(event.step)) });
    case 'annulled':
    case 'closed':
      return ended(state, 'closed');
    case 'people-left-out':
    case 'asked':
    case 'commented':
    case 'documents-frozen':
    case 'distributed':
    case 'effects-refused':
    case 'filed':
      return state;
  }
}

function opened(event: Extract<CaseFact, { type: 'opened' }>, authorId: string): CaseState {
  const { type: _type, ...given } = event;
  const { caseId, process, kind, definition, contentId, facts, undoSeconds } = given;
  const steps = stepsAtDraft(definition.steps);
  return { ...NOTHING, caseId, process, kind, definition, contentId, facts, undoSeconds, authorId, version: 1, steps };
}

function stepsAtDraft(steps: CaseState['definition']['steps']): CaseState['steps'] {
  return Object.fromEntries(
    steps.map((step): [string, StepStatus] => [step.key, step.type === 'draft' ? 'active' : 'waiting']),
  );
}

function backToDraft(state: CaseState): CaseState {
  const steps = stepsAtDraft(state.definition.steps);
  return { ...withoutWatches(withoutOpenStage(state)), status: 'rework', steps, timers: [] };
}

function ended(state: CaseState, status: CaseStatus): CaseState {
  return { ...withoutWatches(withoutWaiting(withoutOpenStage(state))), status, timers: [] };
}

function waitBegun(state: CaseState, event: Extract<CaseFact, { type: 'wait-begun' }>): CaseState {
  const { step, until, awaited } = event;
  const waiting = { step, ...(until !== undefined && { until }), ...(awaited && { awaited }) };
  const timers = until === undefined ? state.timers : [...state.timers, { key: waitTimer(step), at: until }];
  return { ...state, waiting, timers };
}

function waitMissed(state: CaseState, { endedAs }: Extract<CaseFact, { type: 'wait-missed' }>): CaseState {
  if (!state.waiting) return state;
  return { ...state, waiting: { ...state.waiting, missed: { ...(endedAs && { endedAs }) } } };
}

function withoutWaiting({ waiting: _over, ...rest }: CaseState): CaseState {
  return rest;
}

function withStep(state: CaseState, step: string, status: StepStatus): CaseState {
  return { ...state, steps: { ...state.steps, [step]: status } };
}
