/** A whole summer semester over HTTP, with Temporal and PostgreSQL, from the plan to the closing report. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApplicationView } from '../../contracts/applications.schemas.ts';
import type { StudentOutcomeView as StudentOutcome } from '../../contracts/campaign-results.schemas.ts';
import type { CampaignView } from '../../contracts/campaigns.schemas.ts';
import type { SheetDetails, SheetView } from '../../contracts/grade-sheets.schemas.ts';
import type { OrderPurpose, Phase } from '../../domain/campaign/state.ts';
import { addDays } from '../../domain/calendar/calendar-date.ts';
import { eventually } from '../eventually.ts';
import type { Answer, ApiUser } from './api-user.ts';
import { startWholeOffice, type WholeOffice } from './whole-office.ts';

/** Work of a campaign on a busy machine. */
const PATIENCE = 60_000;
const LONG = 400_000;
const STUDENTS = 24;

let office: WholeOffice;
let registrar: ApiUser;

beforeAll(async () => {
  office = await startWholeOffice();
  registrar = await office.user('registrar');
});
afterAll(() => office.stop());

/** The body of an answer that must be right. */
function bodyOf<Body>({ status, body, text }: Answer): Body {
  if (status >= 300) throw new Error(text);
  return body as unknown as Body;
}

async function planned(session: 1 | 2 = 1): Promise<CampaignView> {
  const { plan } = bodyOf<{ plan: CampaignView['plan'] }>(await registrar.get('/campaigns/defaults'));
  const day = (distance: number) => addDays(office.app.deps.clock.today(), distance);
  const days = {
    ...{ announceOn: day(1), applicationsFrom: day(3), applicationsUntil: day(10), visasUntil: day(12) },
    ...{ startsOn: day(20), sheetsOn: day(50), endsOn: day(55), sheetsUntil: day(60) },
  };
  const answer = await registrar.post('/campaigns', { plan: { ...plan, ...days, session, minimumGroup: 3 } });
  return bodyOf<{ campaign: CampaignView }>(answer).campaign;
}

const read = async (id: string) => bodyOf<{ campaign: CampaignView }>(await registrar.get(`/campaigns/${id}`)).campaign;

async function act(id: string, body: object, user = registrar): Promise<void> {
  bodyOf(await user.post(`/campaigns/${id}/acts`, body));
}

function reach(id: string, phase: Phase): Promise<CampaignView> {
  return eventually(async () => {
    const campaign = await read(id);
    return campaign.phase === phase ? campaign : undefined;
  }, PATIENCE);
}

/** The draft the campaign has opened is sent and answered by everybody until it has its number. */
async function issueOrder(id: string, purpose: OrderPurpose): Promise<string> {
  const { caseId } = await eventually(
    async () => (await read(id)).orders.find((order) => order.purpose === purpose),
    PATIENCE,
  );
  bodyOf(await registrar.post(`/cases/${caseId}/submit`, { version: 1 }));
  const issued = await office.driveUntil(caseId, ({ number }) => number !== undefined);
  return issued.number ?? '';
}

/** Ends a phase that would last until its day. */
const endPhase = (id: string, phase: Phase) => act(id, { type: 'end-phase', phase, reason: 'The test does not wait.' });

interface Wish {
  readonly student: string;
  readonly courseCode: string;
}

/** Debts in the two courses most students have to repeat, of students of one language. */
async function wishes(id: string): Promise<readonly Wish[]> {
  const rows: Wish[] = await office
    .db('campaign_candidates')
    .join('students', 'students.id', 'campaign_candidates.student_id')
    .where({ campaign_id: id, reason: 'academic-debt', study_language: 'kk' })
    .orderBy(['course_code', 'student_id'])
    .select('student_id as student', 'course_code as courseCode');
  const counts = new Map<string, number>();
  for (const { courseCode } of rows) counts.set(courseCode, (counts.get(courseCode) ?? 0) + 1);
  const popular = [...counts].sort((one, other) => other[1] - one[1]).slice(0, 2);
  const seen = new Set<string>();
  return rows
    .filter(({ student, courseCode }) => {
      const isNew = !seen.has(student) && popular.some(([code]) => code === courseCode);
      if (isNew) seen.add(student);
      return isNew;
    })
    .slice(0, STUDENTS);
}

async function applyAll(id: string): Promise<void> {
  for (const { student, courseCode } of await wishes(id)) {
    const applications = [{ courseCode, reason: 'academic-debt' }];
    bodyOf(await registrar.post(`/campaigns/${id}/applications`, { student, applications }));
  }
}

async function applicationsOf(id: string): Promise<readonly ApplicationView[]> {
  return bodyOf<{ items: readonly ApplicationView[] }>(await registrar.get(`/campaigns/${id}/applications`)).items;
}

/** Everybody who can gives the visa to what waits for theirs. */
async function giveVisas(id: string, verdict: 'advise' | 'endorse', logins: readonly string[]): Promise<void> {
  for (const login of logins) {
    const user = await office.user(login);
    const { items } = bodyOf<{ items: readonly ApplicationView[] }>(await user.get(`/campaigns/${id}/applications`));
    const own = items.filter(({ allowedActions }) => allowedActions.includes(verdict));
    if (own.length === 0) continue;
    const body = {
      verdict,
      approve: true,
      items: own.map((each) => ({ applicationId: each.id, version: each.version })),
    };
    const table = bodyOf<{ items: { ok: boolean }[] }>(await user.post(`/campaigns/${id}/applications/verdicts`, body));
    expect(table.items.every(({ ok }) => ok)).toBe(true);
  }
}

async function payAll(id: string): Promise<void> {
  const accountant = await office.user('accountant');
  const paidOn = office.app.deps.clock.today();
  for (const { number, amount } of await applicationsOf(id)) {
    const payment = { application: number, paidOn, amount, reference: `bank-${number}` };
    bodyOf(await accountant.post(`/campaigns/${id}/payments`, payment));
  }
}

/** Every second student passes. */
async function fillSheets(id: string): Promise<number> {
  const { items } = bodyOf<{ items: readonly SheetView[] }>(await registrar.get(`/campaigns/${id}/sheets`));
  for (const { id: sheetId } of items) {
    const place = `/campaigns/${id}/sheets/${sheetId}`;
    const { sheet } = bodyOf<{ sheet: SheetDetails }>(await registrar.get(place));
    const results = sheet.students.map(({ applicationId }, index) => ({ applicationId, percent: index % 2 ? 30 : 85 }));
    bodyOf(await registrar.put(`${place}/results`, { results }));
    bodyOf(await registrar.post(`${place}/collect`));
  }
  return items.length;
}

/** The registrar takes what the rules propose. @returns how many students each outcome follows for */
async function decideAll(id: string): Promise<ReadonlyMap<string, number>> {
  const { items } = bodyOf<{ items: readonly StudentOutcome[] }>(await registrar.get(`/campaigns/${id}/outcomes`));
  const chosen = items.filter(({ proposed, open }) => proposed !== 'none' && open.includes(proposed));
  const decisions = chosen.map(({ student, proposed }) => ({ studentId: student.id, outcome: proposed }));
  bodyOf(await registrar.put(`/campaigns/${id}/outcomes/decisions`, { decisions }));
  const count = (wanted: string) => chosen.filter(({ proposed }) => proposed === wanted).length;
  return new Map(['transfer', 'repeat'].map((outcome) => [outcome, count(outcome)]));
}

test('a summer semester goes from its plan to its closing report', { timeout: LONG }, async () => {
  const { id } = await planned();
  await act(id, { type: 'begin' });
  expect(await issueOrder(id, 'dates')).toMatch(/^\d+-/);
  await reach(id, 'announcement');
  await endPhase(id, 'announcement');
  await eventually(async () => ((await read(id)).progress.candidates > 300 ? true : undefined), PATIENCE);
  await endPhase(id, 'candidates');
  await applyAll(id);
  expect((await read(id)).progress.applications.submitted).toBe(STUDENTS);
  await endPhase(id, 'applications');
  const advisers = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `adviser-${number}`);
  await giveVisas(id, 'advise', advisers);
  await giveVisas(id, 'endorse', ['dean-1', 'dean-2', 'dean-3', 'dean-4']);
  await reach(id, 'payment');
  await payAll(id);
  const { progress } = await reach(id, 'groups');
  expect(progress.applications.paid).toBe(STUDENTS);
  await eventually(async () => ((await read(id)).progress.groups.proposed > 0 ? true : undefined), PATIENCE);
  await act(id, { type: 'settle-groups' });
  await reach(id, 'opening-order');
  await issueOrder(id, 'opening');
  await reach(id, 'teaching');
  await endPhase(id, 'teaching');
  const { groups } = (await reach(id, 'results')).progress;
  await eventually(
    async () => ((await read(id)).progress.sheets.issued === groups.confirmed ? true : undefined),
    PATIENCE,
  );
  expect(await fillSheets(id)).toBe(groups.confirmed);
  const decided = await decideAll(id);
  await act(id, { type: 'close-results' });
  await reach(id, 'outcome-orders');
  await issueOrder(id, 'results');
  for (const purpose of ['transfer', 'repeat'] as const) {
    if ((decided.get(purpose) ?? 0) > 0) await issueOrder(id, purpose);
  }
  expect(Math.max(...decided.values())).toBeGreaterThan(0);
  await reach(id, 'report');
  await act(id, { type: 'accept-report' }, await office.user('vice-rector'));
  await reach(id, 'closed');
  const { report } = bodyOf<{ report: { candidates: number } }>(await registrar.get(`/campaigns/${id}/report`));
  expect(report.candidates).toBeGreaterThan(300);
});

test(
  'a cancelled campaign withdraws what has no number, lets everybody go, and names what stands',
  { timeout: LONG },
  async () => {
    const { id } = await planned(2);
    await act(id, { type: 'begin' });
    await issueOrder(id, 'dates');
    await reach(id, 'announcement');
    await endPhase(id, 'announcement');
    await eventually(async () => ((await read(id)).progress.candidates > 0 ? true : undefined), PATIENCE);
    await endPhase(id, 'candidates');
    await applyAll(id);
    await act(id, { type: 'cancel', reason: 'The building is closed for repairs.' });
    const { undone, orders, progress } = await reach(id, 'cancelled');
    expect(undone).toMatchObject({ withdrawnOrders: 0, standingOrders: [orders[0]?.caseId], toRefund: 0 });
    expect(undone?.released).toBe(STUDENTS);
    expect(progress.applications.lapsed).toBe(STUDENTS);
    expect((await registrar.post(`/campaigns/${id}/acts`, { type: 'begin' })).status).toBe(409);
  },
);

test('a campaign cancelled while its order is a draft withdraws the draft', { timeout: LONG }, async () => {
  const { id } = await planned(2);
  await act(id, { type: 'begin' });
  await eventually(async () => (await read(id)).orders[0], PATIENCE);
  await act(id, { type: 'cancel', reason: 'It was begun by mistake.' });
  const { undone, orders } = await reach(id, 'cancelled');
  expect(undone).toMatchObject({ withdrawnOrders: 1, standingOrders: [], released: 0, toRefund: 0 });
  expect(orders[0]?.status).toBe('withdrawn');
});
