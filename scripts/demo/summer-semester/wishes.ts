/** Who applies for what: students with debts, differences and averages to raise, of all faculties by turns. */
import type { CampaignCandidateView, CourseOffers } from '../../../contracts/offers.schemas.ts';
import type { CandidateReason } from '../../../domain/academic-record/candidates.ts';
import { ADVISERS, everyItem, placeOf, type Story } from './story.ts';

export interface Wish {
  readonly studentId: string;
  /** login of the student's adviser */
  readonly adviser: string;
  readonly courses: readonly { readonly courseCode: string; readonly reason: CandidateReason }[];
}

interface Advised {
  readonly adviser: string;
  readonly candidate: CampaignCandidateView;
}

/** Courses are taken in until so many times more people want them than will apply: few applicants still fill groups. */
const WANTED_TIMES = 8;
/** Fewer with a debt in it than this make no course for those who only raise an average. */
const MADE_BY = 5;

/** Wishes of students who have not applied yet: so many courses in all. @throws when there are too few candidates */
export async function findWishes(story: Story, courses: number): Promise<readonly Wish[]> {
  const advised = await candidatesByTurns(story);
  const wanted = wantedCourses(advised, courses * WANTED_TIMES);
  const wishes: Wish[] = [];
  let missing = courses;
  for (const { adviser, candidate } of advised) {
    if (missing <= 0) break;
    const wish = await wishOf(story, { adviser, candidate }, wanted);
    const taken = { ...wish, courses: wish.courses.slice(0, missing) };
    if (taken.courses.length > 0) wishes.push(taken);
    missing -= taken.courses.length;
  }
  if (missing > 0) throw new Error(`The candidates can apply ${courses - missing} times, not ${courses}.`);
  return wishes;
}

/** The first of every adviser, then the second of every adviser, and so on. */
async function candidatesByTurns(story: Story): Promise<readonly Advised[]> {
  const path = `${placeOf(story)}/candidates?applied=no`;
  const lists = await Promise.all(
    ADVISERS.map(async (adviser) => {
      const candidates = await everyItem<CampaignCandidateView>(story.office, adviser, path);
      return candidates.map((candidate, turn) => ({ adviser, candidate, turn }));
    }),
  );
  return lists.flat().toSorted((one, other) => one.turn - other.turn);
}

/** How many have to take each course, the most popular courses first, as many courses as it takes. */
function wantedCourses(advised: readonly Advised[], people: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { course } of advised.flatMap(({ candidate }) => candidate.grounds)) {
    if (course) counts.set(course.code, (counts.get(course.code) ?? 0) + 1);
  }
  let sum = 0;
  const popular = [...counts].toSorted((one, other) => other[1] - one[1]);
  return new Map(
    popular.filter(([, count]) => {
      const isNeeded = sum < people;
      sum += count;
      return isNeeded;
    }),
  );
}

/** What the student may take of the wanted courses, as far as the credits go; one course to raise an average. */
async function wishOf(
  { office, campaignId }: Story,
  { adviser, candidate }: Advised,
  wanted: ReadonlyMap<string, number>,
): Promise<Wish> {
  const studentId = candidate.student.id;
  const path = `/campaigns/${campaignId}/offers?student=${studentId}`;
  const { campaign, offers } = await office.call<CourseOffers>(adviser, 'GET', path);
  const open = offers.filter(({ course, faults }) => faults.length === 0 && wanted.has(course.code));
  const owed = open.filter(({ reason }) => reason !== 'gpa-raise');
  const raises = open.filter(({ course }) => (wanted.get(course.code) ?? 0) >= MADE_BY);
  let credits = 0;
  const chosen = (owed.length > 0 ? owed : raises.slice(0, 1)).filter(({ course }) => {
    const fits = credits + course.credits <= campaign.creditCap;
    if (fits) credits += course.credits;
    return fits;
  });
  return { studentId, adviser, courses: chosen.map(({ course, reason }) => ({ courseCode: course.code, reason })) };
}
