/** The plan of the demo's campaign, whose days lie close together: its phases are ended by hand. */
import type { CampaignListItem, CampaignView } from '../../../contracts/campaigns.schemas.ts';
import { addDays } from '../../../domain/calendar/calendar-date.ts';
import { isOver } from '../../../domain/campaign/state.ts';
import type { Office } from '../office.ts';

/** Below so many applications groups of the usual size would not come about. */
const MANY = 100;
const SMALLEST_GROUP = 3;

/**
 * The campaign that is under way, or a new one for a summer semester that has none.
 *
 * @throws when both summer semesters of the year have been held
 */
export async function findOrPlan(office: Office, applications: number): Promise<string> {
  const { items } = await office.call<{ items: readonly CampaignListItem[] }>('registrar', 'GET', '/campaigns');
  const underWay = items.find((campaign) => !isOver(campaign));
  return underWay?.id ?? (await plan(office, applications, items)).id;
}

async function plan(office: Office, applications: number, held: readonly CampaignListItem[]): Promise<CampaignView> {
  const { plan: usual } = await office.call<{ plan: CampaignView['plan'] }>('registrar', 'GET', '/campaigns/defaults');
  const isFree = (session: number) =>
    !held.some(
      ({ phase, plan: other }) =>
        phase !== 'cancelled' && other.academicYear === usual.academicYear && other.session === session,
    );
  const session = ([1, 2] as const).find(isFree);
  if (!session) {
    throw new Error('Both summer semesters of this academic year have been held; a year has no third one.');
  }
  const minimumGroup = applications < MANY ? SMALLEST_GROUP : usual.minimumGroup;
  const body = { plan: { ...usual, ...closeDays(), session, minimumGroup } };
  return (await office.call<{ campaign: CampaignView }>('registrar', 'POST', '/campaigns', body)).campaign;
}

/** The first of them is to come wherever the university lies. */
function closeDays() {
  const today = new Date().toISOString().slice(0, 10);
  const day = (distance: number) => addDays(today, distance);
  const before = { announceOn: day(2), applicationsFrom: day(4), applicationsUntil: day(11), visasUntil: day(14) };
  return { ...before, startsOn: day(21), sheetsOn: day(50), endsOn: day(55), sheetsUntil: day(60) };
}
