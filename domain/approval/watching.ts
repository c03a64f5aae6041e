import { emit, type Run } from './run.ts';
import type { Alarm } from './state.ts';

/** Has people reminded who were asked just now; without alarms nobody is. */
export function watchOver(
  run: Run,
  { step, stage }: { readonly step: string; readonly stage?: string },
  alarms: readonly Alarm[] | undefined,
): Run {
  if (!alarms || alarms.length === 0) return run;
  return emit(run, { type: 'alarms-set', step, ...(stage !== undefined && { stage }), alarms });
}
