/** A whole summer semester over HTTP, with Temporal and PostgreSQL, as the demo lives through it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formWith, type Office } from '../../scripts/demo/office.ts';
import { checkCampaign } from '../../scripts/demo/summer-semester/checks.ts';
import { findOrPlan } from '../../scripts/demo/summer-semester/plan.ts';
import { runCampaign } from '../../scripts/demo/summer-semester/run-campaign.ts';
import { act, campaignWhen, fewOf, type Story } from '../../scripts/demo/summer-semester/story.ts';
import { verifyLog } from '../../db/verification/verify-log.ts';
import { send, type Answer } from './api-user.ts';
import { startWholeOffice, type WholeOffice } from './whole-office.ts';

const LONG = 400_000;
const APPLICATIONS = 24;

let whole: WholeOffice;
let people: Office;

beforeAll(async () => {
  whole = await startWholeOffice();
  people = officeOf(whole);
});
afterAll(() => whole.stop());

/** The people of the demo, whose answers are held against their schemas. */
function officeOf(office: WholeOffice): Office {
  return {
    async call(login, method, path, body) {
      const person = await office.user(login);
      if (method === 'GET') return bodyOf(await person.get(path));
      return bodyOf(await (method === 'PUT' ? person.put(path, body) : person.post(path, body)));
    },
    async upload(login, path, file) {
      const { cookie, csrfToken } = await office.user(login);
      const headers = { Cookie: cookie, 'X-CSRF-Token': csrfToken };
      return bodyOf(await send(office.app.url, 'POST', path, { headers, body: formWith(file) }));
    },
  };
}

/** The body of an answer that must be right. */
function bodyOf<Body>({ status, body, text }: Answer): Body {
  if (status >= 300) throw new Error(text);
  return body as unknown as Body;
}

async function planned(): Promise<Story> {
  const campaignId = await findOrPlan(people, APPLICATIONS);
  return { office: people, campaignId, applications: APPLICATIONS, tell: () => undefined };
}

test('a summer semester goes from its plan to its closing report', { timeout: LONG }, async () => {
  const story = await planned();
  const { report, orders, faults } = await checkCampaign(story, await runCampaign(story));
  expect(faults).toEqual([]);
  expect(orders).toHaveLength(7);
  expect(report.candidates).toBeGreaterThan(300);
  expect(report.applications).toMatchObject({ declined: 2, withdrawn: 3, lapsed: 1, finished: 18 });
  expect((await verifyLog(whole.db)).problem).toBeUndefined();
});

test(
  'a cancelled campaign withdraws what has no number, lets everybody go, and names what stands',
  { timeout: LONG },
  async () => {
    const story = await planned();
    await runCampaign(story, 'visas');
    await act(story, { type: 'cancel', reason: 'The building is closed for repairs.' });
    const { undone, orders, progress } = await campaignWhen(story, ({ phase }) => phase === 'cancelled', 'it stays');
    expect(undone).toMatchObject({ withdrawnOrders: 0, standingOrders: [orders[0]?.caseId], toRefund: 0 });
    expect(undone?.released).toBe(APPLICATIONS - fewOf(story));
    expect(progress.applications.lapsed).toBe(APPLICATIONS - fewOf(story));
    await expect(act(story, { type: 'begin' })).rejects.toThrow('CAMPAIGN_OVER');
  },
);

test('a campaign cancelled while its order is a draft withdraws the draft', { timeout: LONG }, async () => {
  const story = await planned();
  await act(story, { type: 'begin' });
  await campaignWhen(story, ({ orders }) => orders.length > 0, 'no order is opened');
  await act(story, { type: 'cancel', reason: 'It was begun by mistake.' });
  const { undone, orders } = await campaignWhen(story, ({ phase }) => phase === 'cancelled', 'it stays');
  expect(undone).toMatchObject({ withdrawnOrders: 1, standingOrders: [], released: 0, toRefund: 0 });
  expect(orders[0]?.status).toBe('withdrawn');
});
