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
import { createReferenceStore, type ReferenceValue } from '../../stores/reference-store.ts';

const YEARS_OF_STUDY = 'study.years-by-level';
const REPEATED_COURSE = 'gpa.repeated-course';
const GPA_BASIS = 'transfer.gpa-basis';
const GPA_THRESHOLDS = 'transfer.gpa-thresholds';
const GRADUATING_COURSE = 'summer-semester.graduating-course';

/** What the rules are made of. */
export const CANDIDATE_VALUES = [YEARS_OF_STUDY, REPEATED_COURSE, GPA_BASIS, GPA_THRESHOLDS, GRADUATING_COURSE];

/** The rules in force on a day. Where a value is missing, nobody is a candidate by it. */
export async function candidateRulesOn(db: Knex, on: IsoDate): Promise<CandidateRules> {
  return candidateRulesOf(await createReferenceStore(db).valuesOn(CANDIDATE_VALUES, on));
}

/** The rules by the values in force. */
export function candidateRulesOf(values: ReadonlyMap<string, ReferenceValue>): CandidateRules {
  return {
    reasons: CANDIDATE_REASONS,
    gpaThresholds: numbersOf(values.get(GPA_THRESHOLDS)?.value),
    gpaBasis: oneOf<GpaBasis>(GPA_BASES, values.get(GPA_BASIS)?.value),
    repeatRule: oneOf<RepeatRule>(REPEAT_RULES, values.get(REPEATED_COURSE)?.value),
    graduatingMayAttend: values.get(GRADUATING_COURSE)?.value === true,
    yearsOfStudy: numbersOf(values.get(YEARS_OF_STUDY)?.value),
  };
}

/** Which results of a course taken more than once count on a day. */
export async function repeatRuleOn(db: Knex, on: IsoDate): Promise<RepeatRule> {
  const found = await createReferenceStore(db).valueOn(REPEATED_COURSE, on);
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
