/** By what outcomes of a summer semester are proposed, as the university has set it. */
import type { Knex } from 'knex';
import type { OutcomeRules } from '../../../domain/campaign/outcomes/outcome.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';
import { createReferenceStore } from '../../stores/reference-store.ts';
import { candidateRulesOn } from '../academic-record/candidate-rules.ts';

const DEBTS_ALLOWED = 'transfer.debts-allowed';
const RESTS_ON = ['transfer.gpa-thresholds', 'transfer.gpa-basis', 'gpa.repeated-course', DEBTS_ALLOWED];

/** The rules in force on a day; confirmed only when everything they rest on is. */
export async function outcomeRulesOn(db: Knex, on: IsoDate): Promise<OutcomeRules> {
  const references = createReferenceStore(db);
  const values = await Promise.all(RESTS_ON.map((key) => references.valueOn(key, on)));
  const debtsAllowed = values.at(-1)?.value;
  return {
    ...(await candidateRulesOn(db, on)),
    ...(typeof debtsAllowed === 'number' && { debtsAllowed }),
    confirmed: values.every((value) => value?.confirmed === true),
  };
}
