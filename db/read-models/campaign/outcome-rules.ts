/** By what outcomes of a summer semester are proposed, as the university has set it. */
import type { Knex } from 'knex';
import type { OutcomeRules } from '../../../domain/campaign/outcomes/outcome.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';
import { createReferenceStore } from '../../stores/reference-store.ts';
import { CANDIDATE_VALUES, candidateRulesOf } from '../academic-record/candidate-rules.ts';

const DEBTS_ALLOWED = 'transfer.debts-allowed';
const RESTS_ON = ['transfer.gpa-thresholds', 'transfer.gpa-basis', 'gpa.repeated-course', DEBTS_ALLOWED];

/** The rules in force on a day; confirmed only when everything they rest on is. */
export async function outcomeRulesOn(db: Knex, on: IsoDate): Promise<OutcomeRules> {
  const values = await createReferenceStore(db).valuesOn([...CANDIDATE_VALUES, ...RESTS_ON], on);
  const debtsAllowed = values.get(DEBTS_ALLOWED)?.value;
  return {
    ...candidateRulesOf(values),
    ...(typeof debtsAllowed === 'number' && { debtsAllowed }),
    confirmed: RESTS_ON.every((key) => values.get(key)?.confirmed === true),
  };
}
