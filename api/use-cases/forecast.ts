import type { Forecast } from '../../contracts/case-records.schemas.ts';
import { layOut, type WorkingAxis } from '../../domain/forecast/working-axis.ts';
import { planOfRoute, type Known, type Progress } from '../../domain/forecast/plan-of-route.ts';
import { createRandom, seedOf } from '../../domain/forecast/random.ts';
import { simulate, type Outlook } from '../../domain/forecast/simulate.ts';
import { addDays } from '../../domain/calendar/calendar-date.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import type { ResolvedPart } from '../../domain/proof/asking-part.ts';
import { createCalendarStore } from '../../db/stores/calendar-store.ts';
import { toInstant, toLocal } from '../../db/local-moment.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { LEAVES_OUT_WAIT } from '../../platform/i18n/forecast-text.ts';
import type { AppDeps } from '../app-deps.ts';
import { basisOf, knownOf } from './forecast-basis.ts';
import { progressOf } from './forecast-progress.ts';
import { waitsForOthers } from './forecast-waits.ts';
import { resolveRoute } from './resolve-route.ts';

const RUNS = 1000;
/** How far the line of working time reaches back and ahead. */
const DAYS_BACK = 300;
const DAYS = 1100;

/** When a draft would be over if it were launched now. */
export async function forecastDraft(
  deps: AppDeps,
  summary: CaseSummary,
  parts: readonly ResolvedPart[],
  language: Language,
): Promise<Forecast> {
  const axis = await axisOf(deps);
  const now = axis.placeOf(toLocal(deps.clock.now(), deps.settings.timeZone));
  const progress = await progressOf(deps, summary, { axis, now, isAtLaunch: true });
  return forecast(deps, summary, { parts, axis, now, progress, language });
}

/** When an open case will be over; nothing for drafts and closed cases. */
export async function forecastCase(deps: AppDeps, summary: CaseSummary, language: Language): Promise<Forecast | null> {
  if (summary.status !== 'in-progress' && summary.status !== 'rework') return null;
  const axis = await axisOf(deps);
  const now = axis.placeOf(toLocal(deps.clock.now(), deps.settings.timeZone));
  const [parts, progress] = await Promise.all([
    resolveRoute(deps, summary),
    progressOf(deps, summary, { axis, now, isAtLaunch: false }),
  ]);
  return forecast(deps, summary, { parts, axis, now, progress, language });
}

async function axisOf({ db, clock }: AppDeps): Promise<WorkingAxis> {
  const calendar = await createCalendarStore(db).workingCalendar(clock.today());
  return layOut(calendar, addDays(clock.today(), -DAYS_BACK), DAYS);
}

interface Situation {
  readonly parts: readonly ResolvedPart[];
  readonly axis: WorkingAxis;
  /** place of the present moment on the axis */
  readonly now: number;
  readonly progress: Progress;
  readonly language: Language;
}

async function forecast(
  deps: AppDeps,
  summary: CaseSummary,
  { parts, axis, now, progress, language }: Situation,
): Promise<Forecast> {
  const known: Known = await knownOf(deps, summary, { parts, axis, now });
  const plan = planOfRoute(summary.definition, { parts, known, progress });
  // the same situation gives the same answer
  const random = createRandom(seedOf(`${summary.caseId} ${summary.seq}`));
  const { finish, registration } = simulate(plan, random, RUNS);
  const inTime = ({ p50, p90 }: Outlook) => ({ p50: instantOf(p50), p90: instantOf(p90) });
  const instantOf = (minutes: number) => toInstant(axis.momentAt(now + minutes), deps.settings.timeZone);
  return {
    ...inTime(finish),
    ...(registration && { registration: inTime(registration) }),
    runs: RUNS,
    basedOn: basisOf(plan),
    ...((await waitsForOthers(deps, summary)) && { leavesOut: LEAVES_OUT_WAIT[language] }),
  };
}
