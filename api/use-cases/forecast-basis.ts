import { readPastAnswers, readWaiting } from '../../db/read-models/past-answers.ts';
import { readPastReturns } from '../../db/read-models/past-returns.ts';
import { createAbsencesStore } from '../../db/stores/absences-store.ts';
import { createDirectoryStore } from '../../db/stores/directory-store.ts';
import type { Forecast } from '../../contracts/case-records.schemas.ts';
import { addDays } from '../../domain/calendar/calendar-date.ts';
import { desksOf, peersOf, type Desk } from '../../domain/forecast/desk.ts';
import type { Interval, Plan } from '../../domain/forecast/plan.ts';
import type { Known } from '../../domain/forecast/plan-of-route.ts';
import type { WorkingAxis } from '../../domain/forecast/working-axis.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import type { Participant } from '../../domain/approval/state.ts';
import type { ResolvedPart } from '../../domain/proof/asking-part.ts';
import type { AppDeps } from '../app-deps.ts';

/** Fewer past answers than this at any point make a forecast little more than the deadlines. */
const FEW = 10;

interface Around {
  readonly parts: readonly ResolvedPart[];
  readonly axis: WorkingAxis;
  readonly now: number;
}

/** Reads what the past and the present say about the people of a route. */
export async function knownOf(deps: AppDeps, summary: CaseSummary, around: Around): Promise<Known> {
  const { db, clock, settings } = deps;
  const { parts, axis, now } = around;
  const asked = parts.flatMap(({ participants }) => participants);
  const personIds = [...new Set(asked.map(({ personId }) => personId))];
  const until = { before: clock.now(), timeZone: settings.timeZone };
  const [desks, returns, away] = await Promise.all([
    readDesks(deps, summary, { ...around, asked }),
    readPastReturns(db, { process: summary.process, kind: summary.kind }, until),
    awayOf(deps, summary, { personIds, axis, now }),
  ]);
  return {
    desks,
    peers: peersOf(desks.values()),
    away,
    rework: returns.mended.map(({ returned, submitted }) => axis.placeOf(submitted) - axis.placeOf(returned)),
    opened: returns.opened,
    returned: returns.returned,
    dayMinutes: axis.dayMinutes,
  };
}

/** The desks of those who are asked, and of others in posts of the same roles. */
async function readDesks(
  { db, clock, settings: { timeZone } }: AppDeps,
  { caseId }: CaseSummary,
  { asked, axis, now }: Around & { readonly asked: readonly Participant[] },
): Promise<ReadonlyMap<string, Desk>> {
  const posts = await createDirectoryStore(db).posts(asked.map(({ postId }) => postId));
  const held = { posts: posts.map(({ id }) => id), roles: [...new Set(posts.map(({ role }) => role))] };
  const personIds = [...new Set(asked.map(({ personId }) => personId))];
  const [past, waiting] = await Promise.all([
    readPastAnswers(db, held, { before: clock.now(), timeZone }),
    readWaiting(db, personIds, { caseId, timeZone }),
  ]);
  const given = past.map(({ personId, ...answer }) => ({
    personId,
    asked: axis.placeOf(answer.asked),
    answered: axis.placeOf(answer.answered),
  }));
  const places = new Map(
    [...waiting].map(([personId, moments]) => [personId, moments.map((moment) => axis.placeOf(moment))]),
  );
  return desksOf(given, { now, waiting: places });
}

/** Times in which people are away and nobody acts for them in the procedure. */
async function awayOf(
  { db, clock }: AppDeps,
  { process }: CaseSummary,
  { personIds, axis, now }: { readonly personIds: readonly string[]; readonly axis: WorkingAxis; readonly now: number },
): Promise<ReadonlyMap<string, readonly Interval[]>> {
  const absences = await createAbsencesStore(db).notOver(clock.today(), personIds);
  const alone = absences.filter(
    ({ deputyId, processes }) => deputyId === undefined && (!processes || processes.includes(process)),
  );
  const placeOf = (date: string) => axis.placeOf({ date, minute: 0 }) - now;
  const intervalsOf = (personId: string) =>
    alone
      .filter((absence) => absence.personId === personId)
      .map(({ from, to }) => ({ from: placeOf(from), to: placeOf(addDays(to, 1)) }));
  return new Map(personIds.map((personId) => [personId, intervalsOf(personId)]));
}

/** How much past a forecast rests on: all answers, and whether some point has hardly any. */
export function basisOf({ parts }: Plan): Forecast['basedOn'] {
  const counts = parts.flatMap(({ people }) => people.map(({ fresh, queued }) => fresh.answers + queued.answers));
  const answers = counts.length === 0 ? 0 : Math.min(...counts);
  return { answers, tooLittle: answers < FEW };
}
