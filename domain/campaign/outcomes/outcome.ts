/** What a summer semester comes to for a student. */
import { gpaByRules, isGraduating, type CandidateRules } from '../../academic-record/candidates.ts';
import { debtsOf } from '../../academic-record/debts.ts';
import type { CourseResult } from '../../grades/course-result.ts';

/** `transfer`: goes on to the next year of study; `none`: nothing follows by itself. */
export const OUTCOMES = ['transfer', 'repeat', 'expulsion', 'none'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface OutcomeRules extends Pick<
  CandidateRules,
  'gpaThresholds' | 'gpaBasis' | 'repeatRule' | 'yearsOfStudy'
> {
  /** courses a student may owe and still go on; absent: debts hold nobody back */
  readonly debtsAllowed?: number;
  /** somebody at the university has checked all of them */
  readonly confirmed: boolean;
}

export interface ExaminedInSummer {
  readonly course: number;
  readonly programmeCode: string;
  /** the record without the grades of this semester */
  readonly before: readonly CourseResult[];
  /** the grades of this semester */
  readonly summer: readonly CourseResult[];
}

export interface Figures {
  /** absent: no grades */
  readonly gpaBefore?: number;
  readonly gpaAfter?: number;
  readonly debtsBefore: number;
  readonly debtsAfter: number;
}

export interface ProposedOutcome extends Figures {
  readonly proposed: Outcome;
}

/**
 * What the grades of a summer semester change for a student, and what follows by the rules.
 *
 * Nobody is proposed for expulsion: the grounds of one are not in the grades alone, and a person has to find them.
 *
 * @source Academic policies as published by universities: a transfer to the next year of study needs an average the
 *   Academic Council sets every year, and is considered after the summer semester
 */
export function proposedOutcome(student: ExaminedInSummer, rules: OutcomeRules): ProposedOutcome {
  const after = [...student.before, ...student.summer];
  const gpaBefore = gpaByRules(student.before, rules);
  const gpaAfter = gpaByRules(after, rules);
  const debtsAfter = debtsOf(after).length;
  return {
    ...(gpaBefore !== undefined && { gpaBefore }),
    ...(gpaAfter !== undefined && { gpaAfter }),
    debtsBefore: debtsOf(student.before).length,
    debtsAfter,
    proposed: followingFrom(student, { gpaAfter, debtsAfter }, rules),
  };
}

/** Whoever graduates, and whose year of study has no threshold, is neither moved up nor held back here. */
function followingFrom(
  student: ExaminedInSummer,
  { gpaAfter, debtsAfter }: { readonly gpaAfter: number | undefined; readonly debtsAfter: number },
  rules: OutcomeRules,
): Outcome {
  const threshold = rules.gpaThresholds[String(student.course)];
  if (isGraduating(student, rules) || threshold === undefined || gpaAfter === undefined) return 'none';
  const owesTooMuch = rules.debtsAllowed !== undefined && debtsAfter > rules.debtsAllowed;
  return gpaAfter >= threshold && !owesTooMuch ? 'transfer' : 'repeat';
}

/**
 * What follows in the end: what the registrar decided, else what confirmed rules say. By rules nobody has confirmed
 * nothing happens to a student without a decision.
 */
export function finalOutcome(
  proposed: Outcome,
  decided: Outcome | undefined,
  { confirmed }: Pick<OutcomeRules, 'confirmed'>,
): Outcome {
  return decided ?? (confirmed ? proposed : 'none');
}

/** Outcomes a person may choose for a student: whoever graduates goes on to no next year of study. */
export function outcomesOpenTo(
  student: Pick<ExaminedInSummer, 'course' | 'programmeCode'>,
  rules: Pick<OutcomeRules, 'yearsOfStudy'>,
): readonly Outcome[] {
  return OUTCOMES.filter((outcome) => outcome !== 'transfer' || !isGraduating(student, rules));
}
