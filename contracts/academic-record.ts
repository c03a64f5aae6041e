/** Courses and what students did in them, as stores and rules exchange them. */
import type { CourseWithPrerequisites } from '../domain/academic-record/prerequisites.ts';
import type { CurriculumDifference } from '../domain/academic-record/differences.ts';
import type { CourseResult } from '../domain/grades/course-result.ts';
import type { LocalizedText } from '../domain/shared/localized.ts';

export interface Course extends CourseWithPrerequisites {
  readonly title: LocalizedText;
  readonly credits: number;
}

export interface StudentResult extends CourseResult {
  readonly studentId: string;
}

export interface StudentDifference extends CurriculumDifference {
  readonly studentId: string;
}
