/** Mails about messages of a summer semester. The message is the note of them: it is written with the act it tells of. */
import type { Knex } from 'knex';
import { CAMPAIGN_MESSAGE_KINDS } from '../../../domain/campaign/message.ts';
import { groupOfMessage, MESSAGE_READERS } from '../../../domain/notifications/campaign-messages.ts';
import { DEFAULT_PREFERENCES } from '../../../domain/notifications/preferences.ts';
import type { Instant } from '../../../domain/shared/time.ts';

/**
 * Notes a mail for each reader of each message that has none yet, as its reader wants it; each message once, whoever notes.
 *
 * @param since  of older messages nobody is told by mail any more
 */
export async function noteMessageMails(
  db: Knex,
  { now, since }: { readonly now: Instant; readonly since: Instant },
): Promise<void> {
  await db.raw(NOTE, { now, since, rules: JSON.stringify(RULES) });
}

const RULES = CAMPAIGN_MESSAGE_KINDS.flatMap((kind) =>
  MESSAGE_READERS.map((place) => {
    const preference = groupOfMessage(kind, place);
    return { kind, place, preference, otherwise: DEFAULT_PREFERENCES[preference] };
  }),
);

const NOTE = `with fresh as (
    update campaign_messages set mails_noted_at = :now where mails_noted_at is null and at > :since
    returning id, person_id, student_id, kind, at
  ), rules as (
    select * from jsonb_to_recordset(cast(:rules as jsonb))
      as rules (kind text, place text, preference text, otherwise text)
  ), addressed as (
    select id, kind, at, person_id as reader_id, case when student_id is null then 'person' else 'adviser' end as place
    from fresh where person_id is not null
    union all
    select fresh.id, fresh.kind, fresh.at, students.person_id, 'student'
    from fresh join students on students.id = fresh.student_id where students.person_id is not null
  ), wanted as (
    select addressed.*, coalesce(to_jsonb(chosen) ->> rules.preference, rules.otherwise) as choice
    from addressed join rules using (kind, place)
    join people on people.id = addressed.reader_id and people.active and people.email is not null
    left join notification_settings as chosen on chosen.person_id = people.id
  )
  insert into mails (person_id, occasion, message_id, state, created_at, next_at)
  select reader_id, 'summer-semester', id, case choice when 'now' then 'queued' else 'held' end, at, at
  from wanted where choice in ('now', 'morning') order by id, reader_id
  on conflict do nothing`;
