/** The contingent. */
import { z } from 'zod';
import {
  cursorSchema,
  dateSchema,
  idSchema,
  instantSchema,
  listSchema,
  pageSchema,
  searchSchema,
  textSchema,
} from './common.schemas.ts';
import { laterOrdersShape } from './relations.schemas.ts';
import { STUDENT_STATUSES } from './directory.ts';

export const studentListQuerySchema = z.strictObject({
  q: searchSchema.optional().meta({ description: 'part of a name, a group, or a whole IIN' }),
  status: z.enum(STUDENT_STATUSES).optional(),
  faculty: idSchema.optional(),
  /** several ids, separated by commas: names for the students of a draft */
  ids: z.string().max(4000).optional(),
  cursor: cursorSchema.optional(),
});

const studentListItemSchema = z
  .object({
    id: idSchema,
    name: textSchema,
    iin: z.string().meta({ description: 'masked unless the role of the caller needs it' }),
    status: z.enum(STUDENT_STATUSES),
    faculty: textSchema,
    programme: z.object({ id: idSchema, code: z.string(), title: textSchema }),
    course: z.number().int(),
    groupName: z.string(),
    funding: z.enum(['grant', 'paid']),
    studyLanguage: z.enum(['kk', 'ru', 'en']),
    openCaseId: idSchema.optional().meta({ description: 'the open case the student stands in' }),
  })
  .meta({ id: 'StudentListItem' });
export const studentListSchema = pageSchema(studentListItemSchema).meta({ id: 'StudentList' });

const nameSchema = z.object({ surname: z.string(), givenName: z.string(), patronymic: z.string() });

export const studentSchema = studentListItemSchema
  .extend({
    names: z.object({ kk: nameSchema, ru: nameSchema }),
    sex: z.enum(['female', 'male']),
    birthDate: dateSchema,
    statusSince: dateSchema,
    studyForm: z.enum(['full-time', 'distance']),
    leaveUntil: dateSchema.optional(),
    adviser: textSchema.optional(),
    orders: z.array(
      z.object({
        caseId: idSchema,
        number: z.string(),
        registeredOn: dateSchema,
        title: textSchema,
        effectiveOn: dateSchema.optional(),
        status: z.enum(['in-force', 'annulled']),
        ...laterOrdersShape,
      }),
    ),
    papers: z.array(
      z.object({
        documentId: idSchema,
        title: textSchema,
        language: z.string(),
        filedAt: instantSchema,
        status: z.enum(['in-force', 'annulled']).meta({ description: 'of the order it is an extract of' }),
      }),
    ),
  })
  .meta({ id: 'Student' });
export const studentAnswerSchema = z.object({ student: studentSchema }).meta({ id: 'StudentAnswer' });

export const lookUpStudentsSchema = z
  .strictObject({
    iins: z
      .array(z.string().regex(/^\d{12}$/))
      .min(1)
      .max(10_000),
  })
  .meta({ id: 'LookUpStudents' });

export const lookedUpStudentsSchema = z
  .object({ items: z.array(studentListItemSchema), missing: z.array(z.string()) })
  .meta({ id: 'LookedUpStudents' });

export const importStudentsSchema = z
  .strictObject({
    text: z.string().min(1).meta({ description: 'CSV with a heading line' }),
    partial: z.boolean().optional().meta({ description: 'true: good rows are taken even when others are bad' }),
  })
  .meta({ id: 'ImportStudents' });

const importRows = z.array(z.object({ row: z.number().int(), ok: z.boolean(), problems: z.array(textSchema) }));

export const importResultSchema = z
  .object({ imported: z.number().int(), rows: importRows })
  .meta({ id: 'ImportResult' });

export const checkStudentsSchema = importStudentsSchema.pick({ text: true }).meta({ id: 'CheckStudents' });

export const checkedStudentsSchema = z.object({ rows: importRows }).meta({ id: 'CheckedStudents' });

export const programmeListSchema = listSchema(
  z
    .object({ id: idSchema, code: z.string(), title: textSchema, facultyId: idSchema, faculty: textSchema })
    .meta({ id: 'Programme' }),
).meta({ id: 'ProgrammeList' });

export const uploadSchema = z
  .object({
    id: idSchema,
    fileName: z.string(),
    mediaType: z.string(),
    sizeBytes: z.number().int(),
    sha256: z.string(),
  })
  .meta({ id: 'Upload' });

export type StudentListItem = z.infer<typeof studentListItemSchema>;
export type StudentView = z.infer<typeof studentSchema>;
export type StudentListQuery = z.infer<typeof studentListQuerySchema>;
export type ImportResult = z.infer<typeof importResultSchema>;
export type CheckedStudents = z.infer<typeof checkedStudentsSchema>;
