/** Visas of applications, as they were given; whoever gives them holds the campaign. */
import type { Knex } from 'knex';
import type { GivenVisa } from '../../../domain/campaign/visa-givers.ts';
import type { Instant } from '../../../domain/shared/time.ts';

export interface NewVisa extends GivenVisa {
  readonly applicationId: string;
  readonly approved: boolean;
}

/** Keeps visas given at one instant, however many. */
export async function keepVisas(transaction: Knex.Transaction, visas: readonly NewVisa[], at: Instant): Promise<void> {
  const rows = visas.map(({ applicationId, kind, approved, personId, ...deputyship }) => ({
    ...{ application_id: applicationId, kind, approved, person_id: personId, given_at: at },
    ...{ acting_for_id: deputyship.actingForId ?? null, absence_id: deputyship.absenceId ?? null },
    further_absence_ids: deputyship.furtherAbsenceIds ?? null,
  }));
  await transaction.batchInsert('application_visas', rows);
}
