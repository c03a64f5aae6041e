/** Applications come in: from a student, from advisers, and on paper to the office. */
import type { ApplicationView } from '../../../contracts/applications.schemas.ts';
import type { CourseOffers } from '../../../contracts/offers.schemas.ts';
import { applicationsWith, endPhase, fewOf, placeOf, readCampaign, withdraw, type Story } from './story.ts';
import { findWishes, type Wish } from './wishes.ts';

/** The student of the demo who signs in as one. */
const STUDENT = 'student-1';
/** Of so many students one brings the application to the office. */
const ON_PAPER = 3;

/** As many applications as asked for are made, some taken back, and the window is closed. */
export async function takeApplications(story: Story): Promise<void> {
  const { progress } = await readCampaign(story);
  const made = Object.values(progress.applications).reduce((sum, count) => sum + count, 0);
  const own = made < story.applications ? await applyAsStudent(story) : 0;
  const wishes = await findWishes(story, Math.max(0, story.applications - made - own));
  for (const [index, wish] of wishes.entries()) await apply(story, wish, index);
  const withdrawn = await takeSomeBack(story);
  story.tell(`${STUDENT} has applied ${own} times, ${wishes.length} students with their adviser or at the office.`);
  story.tell(`${withdrawn} applications were taken back.`);
  await endPhase(story, 'applications');
}

/** The student applies on the phone for the first course that is open to them. @returns how many applications */
async function applyAsStudent(story: Story): Promise<number> {
  const { office } = story;
  const { offers } = await office.call<CourseOffers>(STUDENT, 'GET', `${placeOf(story)}/offers`);
  const open = offers.find(({ faults }) => faults.length === 0);
  if (!open) return 0;
  const applications = [{ courseCode: open.course.code, reason: open.reason }];
  await office.call(STUDENT, 'POST', `${placeOf(story)}/applications`, { applications });
  return applications.length;
}

async function apply(story: Story, { studentId, adviser, courses }: Wish, index: number): Promise<void> {
  const login = index % ON_PAPER === 0 ? 'registrar' : adviser;
  const body = { student: studentId, applications: courses };
  await story.office.call(login, 'POST', `${placeOf(story)}/applications`, body);
}

async function takeSomeBack(story: Story): Promise<number> {
  const last = (await applicationsWith(story, 'submitted')).slice(-fewOf(story));
  for (const application of last) await takeBack(story, application);
  return last.length;
}

function takeBack(story: Story, application: ApplicationView): Promise<void> {
  return withdraw(story, application, 'registrar', 'Студент өз өтінішін қайтарып алды. / Студент отозвал заявку.');
}
