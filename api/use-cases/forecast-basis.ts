import { readPastAnswers, readWaiting, type PastAnswer } from '../../db/read-models/past-answers.ts';
import { readPastReturns } from '../../db/read-models/past-returns.ts';
import { createAbsencesStore } from '../../db/stores/absences-store.ts';
import { createDirectoryStore } from '../../db/stores/directory-store.ts';
import type { Forecast } from '../../contracts/case-records.schemas.ts';
import { addDays } from '../../domain/calendar/calendar-date.ts';
import { usualLoads } from '../../domain/forecast/load.ts';
import type { Interval, Plan } from '../../domain/forecast/plan.ts';
import { answersKey, type Known } from '../../domain/forecast/plan-of-route.ts';
import type { WorkingAxis } from '../../domain/forecast/working-axis.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
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
export async function knownOf(deps: AppDeps, summary: CaseSummary, { parts, axis, now }: Around): Promise<Known> {
  const { db, clock, settings } = deps;
  const asked = parts.flatMap(({ participants }) => participants);
  const personIds = [...new Set(asked.map(({ personId }) => personId))];
  const posts = await createDirectoryStore(db).posts(asked.map(({ postId }) => postId));
  const roles = new Map(posts.map(({ id, role }) => [id, role]));
  const until = { before: clock.now(), timeZone: settings.timeZone };
  const [past, waiting, returns, away] = await Promise.all([
    readPastAnswers(db, [...new Set(roles.values())], until),
    readWaiting(db, personIds, summary.caseId),
    readPastReturns(db, { process: summary.process, kind: summary.kind }, until),
    awayOf(deps, summary, { personIds, axis, now }),
  ]);
  const given = past.map((answer) => ({ ...answer, ...placesOf(answer, axis) }));
  return {
    answers: minutesByKey(given),
    roles,
    waiting,
    usual: usualLoads(given),
    away,
    rework: returns.mended.map(({ returned, submitted }) => axis.placeOf(submitted) - axis.placeOf(returned)),
    opened: returns.opened,
    returned: returns.returned,
    dayMinutes: axis.dayMinutes,
  };
}

interface Placed {
  readonly asked: number;
  readonly answered: number;
}

function placesOf({ asked, answered }: PastAnswer, axis: WorkingAxis): Placed {
  return { asked: axis.placeOf(asked), answered: axis.placeOf(answered) };
}

function minutesByKey(
  given: readonly (Omit<PastAnswer, keyof Placed> & Placed)[],
): ReadonlyMap<string, readonly number[]> {
  const answers = new Map<string, number[]>();
  for (const { role, action, asked, answered } of given) {
    const key = answersKey(role, action);
    const minutes = answers.get(key) ?? [];
    minutes.push(answered - asked);
    answers.set(key, minutes);
  }
  return answers;
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
  const counts = parts.flatMap(({ people }) => people.map(({ times }) => times.answers));
  const answers = counts.length === 0 ? 0 : Math.min(...counts);
  return { answers, tooLittle: answers < FEW };
}
