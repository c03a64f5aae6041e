/** What is watched over outside stages, and how it changes with events. */
import type { CaseState, Watch } from './state.ts';
import { alarmPrefix, alarmTimers } from './timers.ts';

interface AskedPlace {
  readonly step: string;
  readonly stage?: string;
}

/** What is watched over at a place. */
export function watchAt({ watches = [] }: Pick<CaseState, 'watches'>, place: AskedPlace): Watch | undefined {
  return watches.find((watch) => isAt(watch, place));
}

/** The alarms of a place in the stead of those it had; without any it is watched over no more. */
export function withWatch(state: CaseState, { step, stage, alarms }: Watch): CaseState {
  const place = { step, ...(stage !== undefined && { stage }) };
  const { watches = [], ...rest } = state;
  const others = watches.filter((watch) => !isAt(watch, place));
  const standing = alarms.length > 0 ? [...others, { ...place, alarms }] : others;
  const prefix = alarmPrefix(place);
  const timers = [...state.timers.filter(({ key }) => !key.startsWith(prefix)), ...alarmTimers(place, alarms)];
  return { ...rest, timers, ...(standing.length > 0 && { watches: standing }) };
}

/** Nobody is watched over where nobody is asked any more. */
export function withoutIdleWatches(state: CaseState): CaseState {
  const isIdle = (watch: Watch) => !state.tasks.some((task) => isAt(task, watch));
  return (state.watches ?? []).filter(isIdle).reduce((so, watch) => withWatch(so, { ...watch, alarms: [] }), state);
}

/** The case has come to its end, or back to its author. */
export function withoutWatches({ watches: _over, ...rest }: CaseState): CaseState {
  return rest;
}

export function isAt(place: AskedPlace, { step, stage }: AskedPlace): boolean {
  return place.step === step && place.stage === stage;
}
