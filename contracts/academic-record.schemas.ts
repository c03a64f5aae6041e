/** Courses, grades and candidates of a summer semester. */
import { z } from 'zod';
import { CANDIDATE_REASONS } from '../domain/academic-record/candidates.ts';
import { DIFFERENCE_REASONS } from '../domain/academic-record/differences.ts';
import { REPEAT_RULES } from '../domain/grades/grade-point-average.ts';
import { TERMS } from '../domain/grades/course-result.ts';
import {
  cursorSchema,
  dateSchema,
  idSchema,
  instantSchema,
  pageSchema,
  searchSchema,
  textSchema,
} from './common.schemas.ts';

const courseNameSchema = z.object({ code: z.string(), title: textSchema });
const yearSchema = z.number().int().meta({ description: 'the year in which the academic year begins' });
const gpaSchema = z.number().meta({ description: 'rounded to hundredths; absent where there are no grades' });

export const courseListQuerySchema = z.strictObject({
  q: searchSchema.optional().meta({ description: 'part of a code or of a title in any language' }),
  cursor: cursorSchema.optional(),
});

const courseSchema = courseNameSchema
  .extend({
    credits: z.number().int(),
    requires: z.array(courseNameSchema).meta({ description: 'courses to be done before' }),
  })
  .meta({ id: 'Course' });
export const courseListSchema = pageSchema(courseSchema).meta({ id: 'CourseList' });

const resultSchema = z.object({
  course: courseNameSchema,
  credits: z.number().int(),
  percent: z.number().int().optional().meta({ description: 'absent where only the letter is known' }),
  letter: z.string(),
  points: z.number(),
  passes: z.boolean(),
  repeatedLater: z.boolean().meta({ description: 'a later result of the course takes its place' }),
});

export const academicRecordSchema = z
  .object({
    gpa: gpaSchema.optional(),
    credits: z.number().int().meta({ description: 'of the courses done, each once' }),
    repeatRule: z.enum(REPEAT_RULES).meta({ description: 'which results of a repeated course count' }),
    scale: z
      .object({ source: z.string(), confirmed: z.boolean() })
      .optional()
      .meta({ description: 'the grade scale of the present academic year' }),
    years: z.array(
      z.object({
        academicYear: yearSchema,
        gpa: gpaSchema.optional(),
        terms: z.array(z.object({ term: z.enum(TERMS), results: z.array(resultSchema) })),
      }),
    ),
    debts: z.array(
      z.object({ course: courseNameSchema, academicYear: yearSchema, term: z.enum(TERMS), letter: z.string() }),
    ),
    differences: z.array(
      z.object({
        course: courseNameSchema,
        reason: z.enum(DIFFERENCE_REASONS),
        open: z.boolean(),
        clearedOn: dateSchema.optional(),
      }),
    ),
    corrections: z
      .array(
        z.object({
          course: courseNameSchema,
          academicYear: yearSchema,
          term: z.enum(TERMS),
          before: z.string(),
          after: z.string(),
          by: textSchema,
          at: instantSchema,
          file: z.string().optional().meta({ description: 'name of the file the change came with' }),
        }),
      )
      .meta({ description: 'grades that were changed after they had been entered, the latest first' }),
  })
  .meta({ id: 'AcademicRecord' });
export const academicRecordAnswerSchema = z
  .object({ academicRecord: academicRecordSchema })
  .meta({ id: 'AcademicRecordAnswer' });

export const candidateListQuerySchema = z.strictObject({
  on: z.iso.date().optional().meta({ description: 'rules and grades as they stand on the day; absent: today' }),
  faculty: idSchema.optional(),
  reason: z.enum(CANDIDATE_REASONS).optional(),
  cursor: cursorSchema.optional(),
});

const candidateSchema = z
  .object({
    student: z.object({
      id: idSchema,
      name: textSchema,
      groupName: z.string(),
      course: z.number().int(),
      faculty: textSchema,
      programme: textSchema,
      studyLanguage: z.enum(['kk', 'ru', 'en']),
    }),
    gpa: gpaSchema.optional(),
    grounds: z.array(z.object({ reason: z.enum(CANDIDATE_REASONS), course: courseNameSchema.optional() })),
  })
  .meta({ id: 'Candidate' });
export const candidateListSchema = pageSchema(candidateSchema).meta({ id: 'CandidateList' });

export type AcademicRecordView = z.infer<typeof academicRecordSchema>;
export type CandidateView = z.infer<typeof candidateSchema>;
export type CourseView = z.infer<typeof courseSchema>;
