/** Advisers and deans give their visas; a few are declined, and a few nobody decides in time. */
import type { ApplicationView, VerdictTable } from '../../../contracts/applications.schemas.ts';
import {
  ADVISERS,
  applicationsWith,
  DEANS,
  endPhase,
  fewOf,
  placeOf,
  portionsOf,
  readCampaign,
  type Story,
} from './story.ts';

type Verdict = 'advise' | 'endorse';

interface Deciding {
  readonly login: string;
  readonly verdict: Verdict;
  readonly approve: boolean;
}

/** As many as one request may decide. */
const AT_ONCE = 200;
const REASON = 'Пәнді күзгі семестрде қайта өтеді. / Пройдёт дисциплину повторно осенью.';

export async function giveVisas(story: Story): Promise<void> {
  const few = fewOf(story);
  const submitted = await applicationsWith(story, 'submitted');
  const declined = idsOf(submitted.slice(0, few));
  for (const login of ADVISERS) await decideOwn(story, { login, verdict: 'advise', declined, left: new Set() });
  const advised = await applicationsWith(story, 'advised');
  const [refused, left] = [idsOf(advised.slice(0, few)), idsOf(advised.slice(few, 2 * few))];
  for (const login of DEANS) await decideOwn(story, { login, verdict: 'endorse', declined: refused, left });
  story.tell(
    `Advisers have declined ${declined.size}, deans ${refused.size}; nobody has decided ${left.size} in time.`,
  );
  if ((await readCampaign(story)).phase === 'visas') await endPhase(story, 'visas');
}

function idsOf(applications: readonly ApplicationView[]): ReadonlySet<string> {
  return new Set(applications.map(({ id }) => id));
}

/** Somebody decides what is theirs to decide. */
async function decideOwn(
  story: Story,
  given: {
    readonly login: string;
    readonly verdict: Verdict;
    readonly declined: ReadonlySet<string>;
    readonly left: ReadonlySet<string>;
  },
): Promise<void> {
  const { login, verdict, declined, left } = given;
  const status = verdict === 'advise' ? 'submitted' : 'advised';
  const waiting = await applicationsWith(story, status, login);
  const own = waiting.filter(({ id, allowedActions }) => allowedActions.includes(verdict) && !left.has(id));
  const isDeclined = ({ id }: ApplicationView) => declined.has(id);
  await decide(story, { login, verdict, approve: false }, own.filter(isDeclined));
  await decide(
    story,
    { login, verdict, approve: true },
    own.filter((application) => !isDeclined(application)),
  );
}

async function decide(
  story: Story,
  { login, verdict, approve }: Deciding,
  applications: readonly ApplicationView[],
): Promise<void> {
  for (const portion of portionsOf(applications, AT_ONCE)) {
    const items = portion.map(({ id: applicationId, version }) => ({ applicationId, version }));
    const body = { verdict, approve, items, ...(!approve && { reason: REASON }) };
    const path = `${placeOf(story)}/applications/verdicts`;
    const table = await story.office.call<VerdictTable>(login, 'POST', path, body);
    const failed = table.items.find(({ ok }) => !ok);
    if (failed) throw new Error(`${login} cannot decide ${failed.applicationId}: ${failed.problem?.detail}`);
  }
}
