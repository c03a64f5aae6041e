/** What people are told in a campaign: kept for their pages, and announced to those that are open. */
import type { CampaignMessageKind } from '../../../domain/campaign/message.ts';
import type { Json } from '../../../domain/shared/json.ts';
import { toJsonColumn } from '../../json-column.ts';
import { MAIL_CHANNEL } from '../mails.ts';
import { tellPersons } from '../notices.ts';
import type { HeldCampaign } from './in-campaign.ts';

export interface CampaignMessage {
  readonly kind: CampaignMessageKind;
  /** who reads it beside the student */
  readonly personId?: string;
  readonly studentId?: string;
  /** ids, codes and sums */
  readonly details: Readonly<Record<string, Json>>;
}

interface Reader {
  readonly person_id: string | null;
  /** of the student */
  readonly account_id: string | null;
}

/** A student's message goes to the adviser as well: not every student has an account. */
export async function tellInCampaign(
  { transaction, state, at }: HeldCampaign,
  messages: readonly CampaignMessage[],
): Promise<void> {
  if (messages.length === 0) return;
  const rows = messages.map(({ kind, personId, studentId, details }) => ({
    ...{ kind, details },
    person_id: personId ?? null,
    student_id: studentId ?? null,
  }));
  const told = await transaction.raw<{ rows: Reader[] }>(TELL, [state.campaignId, at, toJsonColumn(rows)]);
  const readers = told.rows.flatMap(({ person_id: personId, account_id: accountId }) => [personId, accountId]);
  // the transaction announces it when the messages are there to be read
  await transaction.raw(`select pg_notify(?, '')`, [MAIL_CHANNEL]);
  await tellPersons(transaction, [...new Set(readers.filter((reader) => reader !== null))], at);
}

const TELL = `
  insert into campaign_messages (campaign_id, person_id, student_id, kind, details, at)
  select ?, coalesce(told.person_id, students.adviser_id), told.student_id, told.kind, told.details, ?
  from jsonb_to_recordset(?::jsonb) as told (person_id text, student_id text, kind text, details jsonb)
  left join students on students.id = told.student_id
  returning person_id, (select students.person_id from students where students.id = student_id) as account_id`;
