/** Applications that a payment can be for, with what banks know their students by. */
import type { Knex } from 'knex';
import type { PayableApplication } from '../../../domain/campaign/match-payments.ts';
import { APPLICATION_COLUMNS, toApplication, type ApplicationRow } from '../../stores/campaign/application-row.ts';

/** All applications of a campaign, by number; what a payment names may have ended long ago. */
export async function readPayableApplications(db: Knex, campaignId: string): Promise<readonly PayableApplication[]> {
  const rows = await db('applications')
    .join('students', 'students.id', 'applications.student_id')
    .where('applications.campaign_id', campaignId)
    .orderBy('applications.number')
    .select<(ApplicationRow & { readonly iin: string })[]>(...APPLICATION_COLUMNS, 'students.iin');
  return rows.map(({ iin, ...row }) => ({ application: toApplication(row), iin }));
}
