/** What a mail is about, as it stands when its turn comes. */
import type { Knex } from 'knex';
import type { PersonName } from '../../contracts/directory.ts';
import type { ApplicationStatus } from '../../domain/campaign/application.ts';
import type { CampaignMessageKind } from '../../domain/campaign/message.ts';
import type { MessageReader } from '../../domain/notifications/campaign-messages.ts';
import type { CaseStatus, TaskAction } from '../../domain/approval/state.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import type { DocumentLanguage, Language } from '../../domain/shared/localized.ts';
import type { Instant } from '../../domain/shared/time.ts';

type Names = Readonly<Record<DocumentLanguage, PersonName>>;

export interface MailReader {
  /** null: mail cannot reach the person any more */
  readonly email: string | null;
  readonly language: Language;
}

export interface MailCase {
  readonly id: string;
  readonly process: string;
  readonly kind: string;
  readonly number: string | null;
  readonly status: CaseStatus;
  readonly summary: CaseSummary;
}

export interface MailTask {
  readonly id: string;
  readonly status: 'open' | 'done' | 'cancelled';
  readonly assigneeId: string;
  readonly action: TaskAction;
  readonly step: string;
  readonly stage: string | null;
  readonly dueAt: Instant;
  readonly actingFor: Names | null;
}

/** A message of a summer semester, as far as mails tell of it. */
export interface MailMessage {
  readonly kind: CampaignMessageKind;
  readonly campaignId: string;
  readonly reader: MessageReader;
  /** of the application it is about */
  readonly number: string | null;
  readonly status: ApplicationStatus | null;
  /** tenge */
  readonly amount: number | null;
  readonly until: Instant | null;
}

export interface MailFacts {
  readonly reader: MailReader;
  readonly case: MailCase | null;
  readonly task: MailTask | null;
  /** where in the route it happened */
  readonly step: string | null;
  readonly stage: string | null;
  readonly message: MailMessage | null;
}

/** What is to be read is named by the mail. @throws when the mail is not there */
export async function readMailFacts(db: Knex, mailId: string): Promise<MailFacts> {
  const facts = await db('mails')
    .join('people', 'people.id', 'mails.person_id')
    .leftJoin('cases', 'cases.id', 'mails.case_id')
    .leftJoin('tasks', 'tasks.id', 'mails.task_id')
    .leftJoin('people as principals', 'principals.id', 'tasks.acting_for_id')
    .leftJoin('change_log', (log) => log.on('change_log.case_id', 'mails.case_id').on('change_log.seq', 'mails.seq'))
    .leftJoin('campaign_messages as told', 'told.id', 'mails.message_id')
    .leftJoin('applications', 'applications.id', db.raw(`told.details ->> 'applicationId'`))
    .where('mails.id', mailId)
    .select<MailFacts[]>(
      ...[READER, CASE, TASK, MESSAGE].map((part) => db.raw(part)),
      'change_log.step',
      'change_log.stage',
    )
    .first();
  if (!facts) throw new Error(`mail ${mailId} is not there`);
  return facts;
}

const READER = `jsonb_build_object('email', case when people.active then people.email end, 'language', people.language)
  as reader`;

const CASE = `case when cases.id is not null then jsonb_build_object('id', cases.id, 'process', cases.process,
  'kind', cases.kind, 'number', cases.number, 'status', cases.status, 'summary', cases.summary) end as "case"`;

const TASK = `case when tasks.id is not null then jsonb_build_object('id', tasks.id, 'status', tasks.status,
  'assigneeId', tasks.assignee_id, 'action', tasks.action, 'step', tasks.step, 'stage', tasks.stage,
  'dueAt', tasks.due_at, 'actingFor', principals.name) end as task`;

/** As what the reader of a mail reads its message, in SQL. */
export const MESSAGE_READER = `case when told.student_id is null then 'person'
  when told.person_id = mails.person_id then 'adviser' else 'student' end`;

const MESSAGE = `case when told.id is not null then jsonb_build_object('kind', told.kind, 'campaignId', told.campaign_id,
  'reader', ${MESSAGE_READER},
  'number', applications.number, 'status', applications.status, 'amount', told.details -> 'amount',
  'until', coalesce(told.details -> 'payUntil', told.details -> 'choosesUntil')) end as message`;
