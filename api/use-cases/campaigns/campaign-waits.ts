import type { CampaignView } from '../../../contracts/campaigns.schemas.ts';
import type { CampaignProgress } from '../../../db/read-models/campaign/campaign-progress.ts';
import { holdersOfRole } from '../../../db/read-models/campaign/campaign-waits.ts';
import type { CampaignRow } from '../../../db/read-models/campaign/campaigns.ts';
import type { CaseAuthor } from '../../../db/read-models/cases.ts';
import { createApplicationsStore } from '../../../db/stores/campaign/applications-store.ts';
import { hasFallenBelow } from '../../../domain/campaign/groups/proposals.ts';
import { isOver, type Phase } from '../../../domain/campaign/state.ts';
import { readGroups } from '../../../db/stores/campaign/read-groups.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import type { AppDeps } from '../../app-deps.ts';
import { presentPerson } from '../../present/people.ts';
import { visaWaits } from './visa-waits.ts';

/** Phases in which a withdrawal leaves a settled group smaller. */
const AFTER_SETTLING: readonly Phase[] = ['second-choice', 'opening-order', 'teaching'];

type Wait = CampaignView['waits'][number];

interface Seen {
  readonly row: CampaignRow;
  readonly progress: CampaignProgress;
  readonly orders: CampaignView['orders'];
  readonly language: Language;
}

/** Whom and what a campaign waits for at its present stage, the most pressing first; then what has to be decided anew. */
export async function waitsOf(deps: AppDeps, seen: Seen): Promise<readonly Wait[]> {
  const people = [presentPerson(seen.row.owner, seen.language)];
  const undone = [
    { for: 'small-groups' as const, count: await fallenGroups(deps, seen) },
    { for: 'annulled-orders' as const, count: isOver(seen.row.state) ? 0 : annulledOrders(seen) },
  ];
  const unsettled = undone.filter(({ count }) => count > 0).map((wait) => ({ ...wait, people }));
  return [...(await waitsOfPhase(deps, seen)), ...unsettled];
}

/** Settled groups somebody has left since; once sheets are issued they are taught to the end. */
async function fallenGroups({ db }: AppDeps, { row: { id, state } }: Seen): Promise<number> {
  if (!AFTER_SETTLING.includes(state.phase)) return 0;
  const groups = await readGroups(db, id);
  return groups.filter((group) => hasFallenBelow(group, { minimum: state.plan.minimumGroup })).length;
}

function annulledOrders({ orders }: Seen): number {
  return orders.filter(({ isAnnulled }) => isAnnulled).length;
}

// eslint-disable-next-line complexity -- one line for each phase is the clearest form
async function waitsOfPhase(deps: AppDeps, seen: Seen): Promise<readonly Wait[]> {
  const { state, owner } = seen.row;
  const own: Wait = { for: 'owner', people: [presentPerson(owner, seen.language)] };
  switch (state.phase) {
    case 'planning':
      return [own];
    case 'groups':
      return seen.progress.applications.payable ? [await paymentWait(deps, seen), own] : [own];
    case 'dates-order':
    case 'opening-order':
    case 'outcome-orders':
      return orderWaits(seen);
    case 'announcement':
      return [day(state.times.announceAt)];
    case 'candidates':
      return [day(state.times.opensAt)];
    case 'teaching':
      return [day(state.times.sheetsAt)];
    case 'applications':
    case 'visas':
    case 'payment':
      return applicationWaits(deps, seen);
    case 'second-choice':
      return [counted('students', seen.progress.applications.unplaced, state.choosesUntil)];
    case 'results':
      return resultWaits(seen, own);
    case 'report':
      // until it is made nobody can accept it
      if (!state.reportMade) return [];
      return [{ for: 'vice-rector', people: await presented(holdersOfRole(deps.db, 'vice-rector'), seen.language) }];
    default:
      return [];
  }
}

/** Orders that have neither their number nor another end. */
function orderWaits({ orders }: Seen): readonly Wait[] {
  return orders
    .filter(({ number, status }) => number === undefined && status !== 'withdrawn' && status !== 'refused')
    .map(({ waitsFor }) => ({ for: 'order', people: waitsFor }));
}

async function applicationWaits(deps: AppDeps, { row, progress, language }: Seen): Promise<readonly Wait[]> {
  const { id, state } = row;
  const { submitted, advised, payable } = progress.applications;
  const until = state.times.visasEndAt;
  const waits: readonly (Wait | undefined)[] = [
    state.phase === 'applications' ? { ...counted('students', undefined, state.times.closesAt) } : undefined,
    submitted
      ? {
          ...counted('advisers', submitted, until),
          people: await visaWaits(deps, { campaignId: id, kind: 'advise' }, language),
        }
      : undefined,
    advised
      ? {
          ...counted('deans', advised, until),
          people: await visaWaits(deps, { campaignId: id, kind: 'endorse' }, language),
        }
      : undefined,
    payable ? counted('payments', payable, state.paymentsNextAt) : undefined,
  ];
  return waits.filter((wait) => wait !== undefined);
}

/** A payment was taken back while the groups were being formed. */
async function paymentWait({ db }: AppDeps, { row, progress }: Seen): Promise<Wait> {
  const until = await createApplicationsStore(db).nextPayUntil(row.id);
  return counted('payments', progress.applications.payable, until);
}

function resultWaits({ row, progress }: Seen, own: Wait): readonly Wait[] {
  const open = progress.sheets.issued ?? 0;
  return open > 0 ? [counted('sheets', open, row.state.times.sheetsDueAt)] : [own];
}

function day(until: Instant): Wait {
  return { for: 'day', until, people: [] };
}

function counted(who: Wait['for'], count: number | undefined, until: Instant | undefined): Wait {
  return { for: who, ...(count !== undefined && { count }), ...(until !== undefined && { until }), people: [] };
}

async function presented(people: Promise<readonly CaseAuthor[]>, language: Language): Promise<Wait['people']> {
  return (await people).map((person) => presentPerson(person, language));
}
