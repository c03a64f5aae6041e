/** Applications of a campaign. Whoever changes them holds the campaign (`inCampaign`). */
import type { Knex } from 'knex';
import { LIVING_STATUSES, type Application, type ApplicationStatus } from '../../../domain/campaign/application.ts';
import type { LivingApplication } from '../../../domain/campaign/application-faults.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { toJsonColumn } from '../../json-column.ts';
import { APPLICATION_COLUMNS, toApplication, toChangedRow, type ApplicationRow } from './application-row.ts';

export interface NewApplication {
  readonly application: Application;
  readonly madeBy: string;
  readonly at: Instant;
}

export type ApplicationsStore = ReturnType<typeof createApplicationsStore>;

export function createApplicationsStore(db: Knex) {
  return { ...writingOf(db), ...readingOf(db), ...countingOf(db) };
}

function writingOf(db: Knex) {
  return {
    /** Adds an application with the adviser and the faculty the student has now. */
    async add({ application, madeBy, at }: NewApplication): Promise<void> {
      const { campaignId, number, studentId, language, reason } = application;
      await db('applications').insert({
        ...toChangedRow(application),
        ...{ campaign_id: campaignId, number, student_id: studentId, language, reason },
        adviser_id: db('students').where({ id: studentId }).select('adviser_id'),
        faculty_id: db('students').where({ id: studentId }).select('faculty_id'),
        ...{ made_by: madeBy, created_at: at, updated_at: at },
      });
    },

    /** Keeps what has become of applications, however many. */
    async saveAll(applications: readonly Application[], at: Instant): Promise<void> {
      await db.raw(SAVE_ALL, [at, toJsonColumn(applications.map(toChangedRow))]);
    },
  };
}

function readingOf(db: Knex) {
  const select = () => db('applications').select<ApplicationRow[]>(APPLICATION_COLUMNS);

  return {
    /** In the order of the ids given; what the campaign has not is left out. */
    async byIds(campaignId: string, ids: readonly string[]): Promise<readonly Application[]> {
      const rows = await select()
        .where('applications.campaign_id', campaignId)
        .whereRaw('applications.id = any(?)', [[...ids]])
        .orderByRaw('array_position(?::text[], applications.id)', [[...ids]]);
      return rows.map(toApplication);
    },

    async byNumber(campaignId: string, number: string): Promise<Application | undefined> {
      const [row] = await select().where({ 'applications.campaign_id': campaignId, 'applications.number': number });
      return row && toApplication(row);
    },

    /** By number. */
    async withStatus(campaignId: string, statuses: readonly ApplicationStatus[]): Promise<readonly Application[]> {
      const rows = await select()
        .where('applications.campaign_id', campaignId)
        .whereRaw('applications.status = any(?)', [[...statuses]])
        .orderBy('applications.number');
      return rows.map(toApplication);
    },

    /** What counts against the cap of credits of a student. */
    livingOf(campaignId: string, studentId: string): Promise<LivingApplication[]> {
      return db('applications')
        .where({ campaign_id: campaignId, student_id: studentId })
        .whereIn('status', LIVING_STATUSES)
        .orderBy('number')
        .select<LivingApplication[]>('course_code as courseCode', 'credits');
    },
  };
}

function countingOf(db: Knex) {
  return {
    async hasAny(campaignId: string, statuses: readonly ApplicationStatus[]): Promise<boolean> {
      const row: unknown = await db('applications')
        .where({ campaign_id: campaignId })
        .whereIn('status', statuses)
        .first('id');
      return row !== undefined;
    },

    /** How many applications the campaign has ever had. */
    async total(campaignId: string): Promise<number> {
      const row = await db('applications').where({ campaign_id: campaignId }).count<{ count: number }>().first();
      return Number(row?.count ?? 0);
    },

    /** Tells whether somebody may still pay in time. */
    async isPaymentAwaited(campaignId: string, now: Instant): Promise<boolean> {
      const row: unknown = await db('applications')
        .where({ campaign_id: campaignId, status: 'payable' })
        .where('pay_until', '>', now)
        .first('id');
      return row !== undefined;
    },

    /** When the next unpaid application lapses. */
    async nextPayUntil(campaignId: string): Promise<Instant | undefined> {
      const row = await db('applications')
        .where({ campaign_id: campaignId, status: 'payable' })
        .min<{ next: Instant | null }>('pay_until as next')
        .first();
      return row?.next ?? undefined;
    },
  };
}

const SAVE_ALL = `
  update applications set course_code = changed.course_code, credits = changed.credits, status = changed.status,
    amount = changed.amount, paid = changed.paid, pay_until = changed.pay_until, group_id = changed.group_id,
    lapse_reason = changed.lapse_reason, reason_id = changed.reason_id, version = changed.version, updated_at = ?
  from jsonb_to_recordset(?::jsonb) as changed (id text, course_code text, credits integer, status text,
    amount integer, paid integer, pay_until timestamptz, group_id text, lapse_reason text, reason_id text,
    version integer)
  where applications.id = changed.id`;
