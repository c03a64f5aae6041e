/** How stages and their visas change with events. */
import type { CaseEvent, CaseFact } from './events.ts';
import { principalOf } from './principal.ts';
import { stageKey, type CaseState, type OpenStage, type Participant, type StageOutcome, type Visa } from './state.ts';
import { alarmPrefix, alarmTimer, alarmTimers, withoutTimer } from './timers.ts';
import { isAt, withWatch } from './watches.ts';

type FactOf<Type extends CaseFact['type']> = Extract<CaseFact, { type: Type }>;
type EventOf<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>;

interface AskedPlace {
  readonly step: string;
  readonly stage?: string;
}

interface StagePlace {
  readonly step: string;
  readonly stage: string;
}

/** A new way of the paper through its stages begins; earlier visas may be carried over by events that follow. */
export function submitted(state: CaseState, event: FactOf<'submitted'>): CaseState {
  const { staleLanguages } = event;
  const { mustLookAgain: _named, ...rest } = state;
  return { ...rest, status: 'in-progress', earlierVisas: state.visas, visas: [], stages: {}, staleLanguages };
}

export function withStageOutcome(state: CaseState, { step, stage }: StagePlace, outcome: StageOutcome): CaseState {
  return { ...state, stages: { ...state.stages, [stageKey(step, stage)]: outcome } };
}

/** Those whose visa was carried over have spoken already, themselves or through a deputy. */
export function stageOpened(state: CaseState, event: FactOf<'stage-opened'>): CaseState {
  const { step, stage, participants, dueAt, oneByOne, alarms } = event;
  const carried = carriedVisas(state, event).map(principalOf);
  const hasSpoken = (listed: Participant) => carried.includes(principalOf(listed));
  const given = participants.filter(hasSpoken).map(({ personId }) => ({ personId, verdict: 'approve' as const }));
  const toAsk = participants.filter((listed) => !hasSpoken(listed));
  const waiting = oneByOne ? toAsk : [];
  const openStage = { step, stage, participants, waiting, given, dueAt, alarms, votingClosed: false };
  const closed = withoutOpenStage(state);
  return { ...closed, openStage, timers: [...closed.timers, ...alarmTimers(event, alarms)] };
}

/** Visas of earlier versions that stand on this one in a stage. */
function carriedVisas(state: CaseState, { step, stage }: StagePlace): readonly Visa[] {
  return state.visas.filter((visa) => visa.step === step && visa.stage === stage);
}

export function withoutOpenStage(state: CaseState): CaseState {
  const { openStage, blockedStage: _blocked, ...rest } = state;
  if (!openStage) return rest;
  const prefix = alarmPrefix(openStage);
  return { ...rest, timers: rest.timers.filter((timer) => !timer.key.startsWith(prefix)) };
}

/** Everybody asked there has another time; alarms that have rung stay silent. */
export function deadlineMoved(state: CaseState, event: EventOf<'deadline-moved'>): CaseState {
  const { dueAt, step, stage } = event;
  const isThere = (task: { step: string; stage?: string }) => task.step === step && task.stage === stage;
  const tasks = state.tasks.map((task) => (isThere(task) ? { ...task, dueAt } : task));
  const { openStage } = state;
  if (openStage && isThere(openStage)) return withStageTimes({ ...state, tasks }, openStage, event);
  return withWatch({ ...state, tasks }, event);
}

/** Once the stage has time again, nobody is late in it. */
function withStageTimes(state: CaseState, open: OpenStage, event: EventOf<'deadline-moved'>): CaseState {
  const { dueAt, alarms, at } = event;
  const { escalation, ...rest } = open;
  const prefix = alarmPrefix(open);
  const isLate = escalation && dueAt <= at;
  return {
    ...state,
    openStage: { ...rest, dueAt, alarms, ...(isLate && { escalation }) },
    timers: [...state.timers.filter((timer) => !timer.key.startsWith(prefix)), ...alarmTimers(open, alarms)],
  };
}

export function votingClosed(state: CaseState): CaseState {
  return state.openStage ? { ...state, openStage: { ...state.openStage, votingClosed: true } } : state;
}

/** Somebody above knows now that the stage is late. */
export function escalated(state: CaseState, event: EventOf<'escalated'>): CaseState {
  const rung = alarmRung(state, event);
  if (!rung.openStage || !isAt(event, rung.openStage)) return rung;
  return { ...rung, openStage: { ...rung.openStage, escalation: { at: event.at, to: event.to } } };
}

/** An alarm rings once. */
export function alarmRung(state: CaseState, event: AskedPlace & { readonly alarm: number }): CaseState {
  return { ...state, timers: withoutTimer(state.timers, alarmTimer(event, event.alarm)) };
}
