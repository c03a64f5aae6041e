import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createOfficeLogStore } from '../../db/stores/office-log-store.ts';
import { inCampaign } from '../../db/stores/campaign/in-campaign.ts';
import { createPaymentsStore } from '../../db/stores/campaign/payments-store.ts';
import type { CampaignEffect } from '../../domain/campaign/commands.ts';
import { systemClock } from '../../platform/clock.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { applicationOf, seedApplications, seedCampaign } from '../../test/factories/campaign-rows.ts';
import { SOME_TIMES } from '../../test/factories/applications.ts';
import { NO_REACH } from '../../test/reach.ts';
import type { ActivityDependencies } from '../dependencies.ts';
import { checkPayments } from './check-payments.ts';
import { checkVisas } from './check-visas.ts';
import { releaseApplications } from './release-applications.ts';

const BEFORE_END = '2027-06-10T18:59:59.000Z';
const AT_END = SOME_TIMES.visasEndAt;

let database: TestDatabase;
let dependencies: ActivityDependencies;
let students: readonly string[];

beforeAll(async () => {
  database = await createTestDatabase({ demo: true });
  students = await database.db('students').where({ status: 'studying' }).orderBy('id').limit(6).pluck<string[]>('id');
  dependencies = {
    db: database.db,
    clock: systemClock('Asia/Almaty'),
    timeZone: 'Asia/Almaty',
    publicUrl: 'http://localhost:3000',
    renderDocx: () => Promise.resolve([]),
    ...NO_REACH,
  };
});
beforeEach(async () => {
  await database.db.raw('truncate campaigns cascade');
  await seedCampaign(database.db, { phase: 'visas' });
});
afterAll(() => database.destroy());

function at<Type extends CampaignEffect['type']>(type: Type, instant: string) {
  return { campaignId: 'campaign-1', at: instant, effect: { type } as Extract<CampaignEffect, { type: Type }> };
}

async function statuses(ids: readonly { readonly id: string }[]): Promise<readonly (string | undefined)[]> {
  const found = await Promise.all(ids.map(({ id }) => applicationOf(database.db, id)));
  return found.map((application) => application && (application.lapseReason ?? application.status));
}

const logged = async () =>
  (await createOfficeLogStore(database.db).entriesOf('campaign/campaign-1')).map(({ action }) => action).slice(-1);

test('undecided applications are waited for until the term of visas is over, and lapse with it once', async () => {
  const submitted = await seedApplications(database.db, students.slice(0, 2));
  const advised = await seedApplications(database.db, students.slice(2, 3), { status: 'advised' });
  const payable = await seedApplications(database.db, students.slice(3, 4), { status: 'payable', payUntil: AT_END });
  const all = [...submitted, ...advised, ...payable];
  expect(await checkVisas(dependencies, at('check-visas', BEFORE_END))).toMatchObject({ waiting: 3, lapsed: 0 });
  expect(await checkVisas(dependencies, at('check-visas', AT_END))).toMatchObject({ waiting: 0, lapsed: 3 });
  expect(await statuses(all)).toEqual(['not-decided', 'not-decided', 'not-decided', 'payable']);
  expect(await logged()).toEqual(['applications-lapsed']);
  expect(await checkVisas(dependencies, at('check-visas', AT_END))).toMatchObject({ waiting: 0, lapsed: 0 });
  const told = await database.db('campaign_messages').where({ kind: 'application-lapsed' }).select('student_id');
  expect(told.map((row: { student_id: string }) => row.student_id).sort()).toEqual(students.slice(0, 3));
});

test('what is not paid lapses with its own term, and the next term is told of', async () => {
  const soon = '2027-06-09T12:30:00.000Z';
  const later = '2027-06-11T12:30:00.000Z';
  const first = await seedApplications(database.db, students.slice(0, 1), { status: 'payable', payUntil: soon });
  const second = await seedApplications(database.db, students.slice(1, 2), { status: 'payable', payUntil: later });
  expect(await checkPayments(dependencies, at('check-payments', '2027-06-09T12:29:59.999Z'))).toEqual({
    ...{ type: 'payments-checked', lapsed: 0, nextAt: soon },
  });
  expect(await checkPayments(dependencies, at('check-payments', soon))).toMatchObject({ lapsed: 1, nextAt: later });
  expect(await statuses([...first, ...second])).toEqual(['not-paid', 'payable']);
  expect(await checkPayments(dependencies, at('check-payments', later))).toEqual({
    type: 'payments-checked',
    lapsed: 1,
  });
});

test('a cancelled campaign lets everybody go and says how many are owed money, however often it is asked', async () => {
  await seedApplications(database.db, students.slice(0, 1));
  const [paid] = await seedApplications(database.db, students.slice(1, 2), { status: 'paid', paid: 45_000 });
  await seedApplications(database.db, students.slice(2, 3), { status: 'withdrawn' });
  const payment = { id: 'payment-1', campaignId: 'campaign-1', applicationId: paid?.id ?? '', purpose: '' };
  await createPaymentsStore(database.db).addAll(
    [{ ...payment, paidOn: '2027-06-01', amount: 45_000, reference: 'R1', outcome: 'counted' }],
    { by: 'person-accountant', at: BEFORE_END },
  );
  const release = () => inCampaign(database.db, { campaignId: 'campaign-1', at: BEFORE_END }, releaseApplications);
  expect(await release()).toEqual({ released: 2, toRefund: 1 });
  expect(await release()).toEqual({ released: 0, toRefund: 1 });
});
