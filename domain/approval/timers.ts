import { stageKey, type Alarm, type Timer } from './state.ts';

/** A stage, an assignment, or a step in which people are asked without either. */
interface AskingPlace {
  readonly step: string;
  readonly stage?: string;
}

/** Key of the timer that waits for the effective date of an execution step. */
export function effectsTimer(step: string): string {
  return `effects:${step}`;
}

/** Key of the timer of a step that waits for a date. */
export function waitTimer(step: string): string {
  return `wait:${step}`;
}

/** Key of the timer at whose end a verdict takes effect. */
export function verdictTimer(taskId: string): string {
  return `verdict:${taskId}`;
}

/** Timers for the alarms of a place, in the order given. */
export function alarmTimers(place: AskingPlace, alarms: readonly Alarm[]): Timer[] {
  return alarms.map(({ at }, index) => ({ key: alarmTimer(place, index), at }));
}

/** Key of the timer of one alarm of a place. */
export function alarmTimer(place: AskingPlace, index: number): string {
  return `${alarmPrefix(place)}${index}`;
}

/** What the keys of all alarms of a place begin with. */
export function alarmPrefix({ step, stage = '' }: AskingPlace): string {
  return `alarm:${stageKey(step, stage)}:`;
}

export function withoutTimer(timers: readonly Timer[], key: string): readonly Timer[] {
  return timers.filter((timer) => timer.key !== key);
}
