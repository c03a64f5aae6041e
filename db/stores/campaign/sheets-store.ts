/** Grade sheets of a campaign: one a group, numbered in their journal. Whoever changes them holds the campaign. */
import type { Knex } from 'knex';
import type { Instant, IsoDate } from '../../../domain/shared/time.ts';
import { saveBytes } from '../documents-store.ts';
import { sha256 } from '../../sha256.ts';
import { takeNumbers } from '../journals-store.ts';

const JOURNAL = 'grade-sheets';
const BATCH = 1000;

/** Percent of a student, or nothing for one who did not come. */
export interface EnteredResult {
  readonly applicationId: string;
  readonly percent: number | null;
  readonly letter: string;
  readonly points: number;
}

export interface SheetEntry extends EnteredResult {
  readonly sheetId: string;
}

interface EnteredBy {
  readonly enteredBy: string;
  readonly at: Instant;
}

interface SheetFile {
  readonly year: number;
  readonly ordinal: number;
  readonly sha256: string;
  readonly bytes: Buffer;
}

export function createSheetsStore(db: Knex) {
  return {
    /** Numbers a sheet for every group of somebody that has none. @returns the new sheets' numbers, in order */
    async issue(transaction: Knex.Transaction, campaignId: string, on: IsoDate): Promise<readonly string[]> {
      const groupIds = await groupsWithoutSheet(transaction, campaignId);
      const numbers = await takeNumbers(transaction, { journalKey: JOURNAL, on, count: groupIds.length });
      const rows = groupIds.map((groupId, index) => ({
        ...{ id: sheetId(groupId), campaign_id: campaignId, group_id: groupId, issued_on: on, status: 'issued' },
        ...numbers[index],
      }));
      if (rows.length > 0) await transaction('grade_sheets').insert(rows);
      return numbers.map(({ number }) => number);
    },

    /** Every sheet of the campaign that is still to be printed, in order of number. */
    async unprinted(campaignId: string): Promise<readonly string[]> {
      const sheets = db('grade_sheets').where({ campaign_id: campaignId, sha256: null });
      return sheets.orderBy(['year', 'ordinal']).pluck('id');
    },

    /** Keeps the bytes of a sheet; a sheet that is printed already keeps the first ones. */
    async keepPaper(sheetId: string, bytes: Uint8Array): Promise<void> {
      const hash = await saveBytes(db, bytes);
      await db('grade_sheets').where({ id: sheetId, sha256: null }).update({ sha256: hash });
    },

    /** The bytes of a sheet as it was issued, with its place in the journal. */
    paperOf(campaignId: string, sheetId: string): Promise<SheetFile | undefined> {
      return db('grade_sheets')
        .join('document_bytes', 'document_bytes.sha256', 'grade_sheets.sha256')
        .where({ campaign_id: campaignId, id: sheetId })
        .first('year', 'ordinal', 'grade_sheets.sha256', 'document_bytes.bytes');
    },

    countAll: (campaignId: string): Promise<number> => countWhere(db, { campaign_id: campaignId }),

    countOpen: (campaignId: string): Promise<number> => countWhere(db, { campaign_id: campaignId, status: 'issued' }),

    /** Writes results into sheets over those that stand there, however many. */
    async enterMany(results: readonly SheetEntry[], { enteredBy, at }: EnteredBy): Promise<void> {
      const rows = results.map(({ sheetId, applicationId, ...result }) => ({
        ...{ sheet_id: sheetId, application_id: applicationId, entered_by: enteredBy, entered_at: at },
        ...result,
      }));
      for (let from = 0; from < rows.length; from += BATCH) {
        await db('sheet_results')
          .insert(rows.slice(from, from + BATCH))
          .onConflict(['sheet_id', 'application_id'])
          .merge();
      }
    },

    async collect(sheetId: string, { by, at }: { readonly by: string; readonly at: Instant }): Promise<void> {
      await db('grade_sheets')
        .where({ id: sheetId, status: 'issued' })
        .update({ status: 'collected', collected_by: by, collected_at: at });
    },
  };
}

async function countWhere(db: Knex, place: object): Promise<number> {
  const row = await db('grade_sheets').where(place).count<{ count: number }>().first();
  return Number(row?.count ?? 0);
}

/** Derived from the group, which has one sheet. */
function sheetId(groupId: string): string {
  return sha256(JSON.stringify(['grade-sheet', groupId])).slice(0, 26);
}

async function groupsWithoutSheet(transaction: Knex.Transaction, campaignId: string): Promise<readonly string[]> {
  return transaction('campaign_groups')
    .where({ 'campaign_groups.campaign_id': campaignId, 'campaign_groups.status': 'confirmed' })
    .whereNotExists(transaction('grade_sheets').whereRaw('grade_sheets.group_id = campaign_groups.id'))
    .whereExists(
      transaction('applications').whereRaw(`applications.group_id = campaign_groups.id and status = 'placed'`),
    )
    .orderBy(['course_code', 'language', 'ordinal'])
    .pluck('id');
}
