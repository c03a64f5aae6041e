/** Groups of a campaign, and who sits in them. Whoever changes them holds the campaign (`inCampaign`). */
import type { Knex } from 'knex';
import type { FormedGroup } from '../../../domain/campaign/groups/form-groups.ts';
import { placeOf, type CampaignGroup, type GroupStatus } from '../../../domain/campaign/groups/group.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { toJsonColumn } from '../../json-column.ts';
import { sha256 } from '../../sha256.ts';
import { readGroups } from './read-groups.ts';

/** Which application sits in which group. */
export type Seats = ReadonlyMap<string, string>;

export function createGroupsStore(db: Knex) {
  return {
    /** Makes groups, numbered on within their course and language. @returns who sits in which */
    async add(campaignId: string, formed: readonly FormedGroup[], at: Instant): Promise<Seats> {
      const known = await readGroups(db, campaignId);
      const numbered = withOrdinals(formed, known);
      const rows = numbered.map(({ ordinal, courseCode, language }) => ({
        ...{ id: groupId(campaignId, { courseCode, language, ordinal }), campaign_id: campaignId },
        ...{ course_code: courseCode, language, ordinal, status: 'proposed', updated_at: at },
      }));
      if (rows.length > 0) await db('campaign_groups').insert(rows);
      return new Map(
        numbered.flatMap((group, index) => group.applicationIds.map((id) => [id, rows[index]?.id ?? ''] as const)),
      );
    },

    /** Gives applications their groups, whatever their status; nothing else about them changes. */
    async seat(seats: Seats): Promise<void> {
      const given = [...seats].map(([id, groupId]) => ({ id, group_id: groupId }));
      await db.raw(
        `update applications set group_id = given.group_id
         from jsonb_to_recordset(?::jsonb) as given (id text, group_id text) where applications.id = given.id`,
        [toJsonColumn(given)],
      );
    },

    async setStatus(groupIds: readonly string[], status: GroupStatus, at: Instant): Promise<void> {
      await db('campaign_groups')
        .whereRaw('id = any(?)', [[...groupIds]])
        .update({ status, updated_at: at });
    },

    /** Takes everybody of one group into another. */
    async merge(from: string, into: string, at: Instant): Promise<void> {
      await db('applications').where({ group_id: from }).update({ group_id: into });
      await db('campaign_groups').where({ id: from }).update({ status: 'merged', merged_into: into, updated_at: at });
    },

    /** Notes with how many students a group below the minimum is kept. */
    async keep(groupId: string, people: number, at: Instant): Promise<void> {
      await db('campaign_groups').where({ id: groupId }).update({ kept_with: people, updated_at: at });
    },

    async nameTeacher(groupId: string, teacher: string, at: Instant): Promise<void> {
      await db('campaign_groups').where({ id: groupId }).update({ teacher, updated_at: at });
    },
  };
}

/** Derived from the place of the group, so that work repeated after a crash finds what it has made. */
function groupId(
  campaignId: string,
  { courseCode, language, ordinal }: Pick<CampaignGroup, 'courseCode' | 'language' | 'ordinal'>,
): string {
  return sha256(JSON.stringify(['campaign-group', campaignId, courseCode, language, ordinal])).slice(0, 26);
}

function withOrdinals(
  formed: readonly FormedGroup[],
  known: readonly CampaignGroup[],
): readonly (FormedGroup & { readonly ordinal: number })[] {
  const last = new Map<string, number>();
  for (const group of known) last.set(placeOf(group), Math.max(group.ordinal, last.get(placeOf(group)) ?? 0));
  return formed.map((group) => {
    const ordinal = (last.get(placeOf(group)) ?? 0) + 1;
    last.set(placeOf(group), ordinal);
    return { ...group, ordinal };
  });
}
