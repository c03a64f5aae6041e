/** What holds for candidates of a summer semester on a day, as the university has set it. */
import type { Knex } from 'knex';
import {
  CANDIDATE_REASONS,
  GPA_BASES,
  type CandidateRules,
  type GpaBasis,
} from '../../../domain/academic-record/candidates.ts';
import { REPEAT_RULES, type RepeatRule } from '../../../domain/grades/grade-point-average.ts';
import { isObject, type Json } from '../../../domain/shared/json.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';
import { createReferenceStore } from '../../stores/reference-store.ts';

/** The rules in force on a day. Where a value is missing, nobody is a candidate by it. */
export async function candidateRulesOn(db: Knex, on: IsoDate): Promise<CandidateRules> {
  const references = createReferenceStore(db);
  const valueOf = async (key: string) => (await references.valueOn(key, on))?.value;
  const [yearsOfStudy, repeats, basis, thresholds, graduating] = await Promise.all([
    valueOf('study.years-by-level'),
    valueOf('gpa.repeated-course'),
    valueOf('transfer.gpa-basis'),
    valueOf('transfer.gpa-thresholds'),
    valueOf('summer-semester.graduating-course'),
  ]);
  return {
    reasons: CANDIDATE_REASONS,
    gpaThresholds: numbersOf(thresholds),
    gpaBasis: oneOf<GpaBasis>(GPA_BASES, basis),
    repeatRule: oneOf<RepeatRule>(REPEAT_RULES, repeats),
    graduatingMayAttend: graduating === true,
    yearsOfStudy: numbersOf(yearsOfStudy),
  };
}

/** Which results of a course taken more than once count on a day. */
export async function repeatRuleOn(db: Knex, on: IsoDate): Promise<RepeatRule> {
  const found = await createReferenceStore(db).valueOn('gpa.repeated-course', on);
  return oneOf<RepeatRule>(REPEAT_RULES, found?.value);
}

function numbersOf(value: Json | undefined): Readonly<Record<string, number>> {
  const entries = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
}

/** The first of the list is what the program is shipped with. */
function oneOf<Choice extends string>(choices: readonly [Choice, ...Choice[]], value: Json | undefined): Choice {
  return choices.find((choice) => choice === value) ?? choices[0];
}
