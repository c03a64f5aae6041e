/** What must hold of a campaign that has come to its end. */
import type { ApplicationView } from '../../../contracts/applications.schemas.ts';
import type { PaymentView } from '../../../contracts/campaign-payments.schemas.ts';
import type { ReportView } from '../../../contracts/campaign-results.schemas.ts';
import type { CampaignView } from '../../../contracts/campaigns.schemas.ts';
import type { JournalEntry, JournalList } from '../../../contracts/journals.schemas.ts';
import { APPLICATION_STATUSES, type ApplicationStatus } from '../../../domain/campaign/application.ts';
import { ORDER_PURPOSES } from '../../../domain/campaign/state.ts';
import { everyItem, placeOf, type Story } from './story.ts';

export interface Facts {
  readonly report: ReportView;
  readonly orders: CampaignView['orders'];
  /** in words, for people; empty when everything is as it should be */
  readonly faults: readonly string[];
}

/** Statuses an application can end with. */
const LAST: readonly ApplicationStatus[] = ['finished', 'declined', 'withdrawn', 'lapsed'];

export async function checkCampaign(story: Story, { phase, orders }: CampaignView): Promise<Facts> {
  const { office } = story;
  const { report } = await office.call<{ report: ReportView }>('registrar', 'GET', `${placeOf(story)}/report`);
  const applications = await everyItem<ApplicationView>(office, 'registrar', `${placeOf(story)}/applications`);
  const payments = await everyItem<PaymentView>(office, 'accountant', `${placeOf(story)}/payments`);
  const faults = [
    ...faultIf(phase !== 'closed', `The campaign has come to ${phase}.`),
    ...applicationFaults(story, applications, report),
    ...moneyFaults(applications, payments, report),
    ...orderFaults(orders),
    ...(await journalFaults(story, orders)),
  ];
  return { report, orders, faults };
}

function applicationFaults(
  story: Story,
  applications: readonly ApplicationView[],
  report: ReportView,
): readonly string[] {
  const left = applications.filter(({ status }) => !LAST.includes(status));
  const counted = sumOf(Object.values(report.applications));
  const differs = APPLICATION_STATUSES.filter(
    (status) => (report.applications[status] ?? 0) !== applications.filter((each) => each.status === status).length,
  );
  return [
    ...faultIf(applications.length !== story.applications, `${applications.length} applications were made.`),
    ...faultIf(
      left.length > 0,
      `Applications have come to nothing yet: ${left.map(({ number }) => number).join(', ')}.`,
    ),
    ...faultIf(counted !== applications.length, `The report counts ${counted} applications.`),
    ...faultIf(differs.length > 0, `The report counts otherwise than the list: ${differs.join(', ')}.`),
  ];
}

/** What came in and counts is what applications are paid with, and what the report says. */
function moneyFaults(
  applications: readonly ApplicationView[],
  payments: readonly PaymentView[],
  report: ReportView,
): readonly string[] {
  const counted = sumOf(payments.filter(({ outcome }) => outcome === 'counted').map(({ amount }) => amount));
  const late = sumOf(payments.filter(({ outcome }) => outcome === 'late').map(({ amount }) => amount));
  const paid = sumOf(applications.map((application) => application.paid));
  const paidLate = sumOf(applications.map((application) => application.paidLate));
  return [
    ...faultIf(counted !== paid, `Payments of ${counted} count, applications are paid with ${paid}.`),
    ...faultIf(paid !== report.paid, `Applications are paid with ${paid}, the report says ${report.paid}.`),
    ...faultIf(late !== paidLate, `Payments of ${late} are late, applications say ${paidLate}.`),
    ...faultIf(
      payments.some(({ outcome }) => outcome === 'unmatched'),
      'A payment is for nobody knows what.',
    ),
  ];
}

function orderFaults(orders: CampaignView['orders']): readonly string[] {
  const missing = ORDER_PURPOSES.filter(
    (purpose) => !orders.some((order) => order.purpose === purpose && order.number !== undefined),
  );
  return faultIf(missing.length > 0, `Orders without a number: ${missing.join(', ')}.`);
}

/** The numbers of every journal that holds an order of the campaign follow one another without a gap. */
async function journalFaults({ office }: Story, orders: CampaignView['orders']): Promise<readonly string[]> {
  const ids = new Set(orders.map(({ caseId }) => caseId));
  const { items: journals } = await office.call<JournalList>('registrar', 'GET', '/journals');
  const faults: string[] = [];
  let found = 0;
  for (const { key, years } of journals) {
    const [year] = years;
    if (year === undefined) continue;
    const entries = await everyItem<JournalEntry>(office, 'registrar', `/journals/${key}/entries?year=${year}`);
    const own = entries.filter(({ caseId }) => ids.has(caseId)).length;
    found += own;
    if (own > 0 && !areGapless(entries)) faults.push(`The numbers of the journal ${key} have a gap.`);
  }
  return [...faults, ...faultIf(found !== ids.size, `The journals hold ${found} of ${ids.size} orders.`)];
}

function areGapless(entries: readonly JournalEntry[]): boolean {
  const ordinals = entries.map(({ number }) => Number(/\d+/.exec(number)?.[0])).toSorted((a, b) => a - b);
  return ordinals.every((ordinal, index) => ordinal === index + 1);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function faultIf(isFault: boolean, text: string): readonly string[] {
  return isFault ? [text] : [];
}
