import type { Difference } from '../../../contracts/differences.schemas.ts';
import type { ProcedureKind } from '../../../contracts/procedure.ts';
import { changedWords } from '../../../domain/diff/changed-words.ts';
import {
  contentDifference,
  type PartDifference,
  type StudentsDifference,
} from '../../../domain/diff/content-difference.ts';
import type { Json } from '../../../domain/shared/json.ts';
import { contentSchemaOf, partTitleOf, type FieldSchema } from '../content-schema.ts';
import { contentText } from './content-text.ts';
import { createFieldReader, presentField, type FieldReader } from './fields.ts';
import type { ValueReader } from './field-value.ts';

/** Students named of each sort: whoever must see all ten thousand reads the paper. */
const STUDENTS_NAMED = 200;

/** Longer texts together are not counted word by word: that takes the square of their length. */
const COUNTED_CHARACTERS = 400_000;

export interface Compared {
  readonly from: number;
  readonly to: number;
  readonly before: Json;
  readonly after: Json;
}

export function presentDifference(kind: ProcedureKind, compared: Compared, values: ValueReader): Difference {
  const { from, to, before, after } = compared;
  const schema = contentSchemaOf(kind) as FieldSchema;
  const reader = createFieldReader(values);
  const parts = contentDifference(before, after).map((part) => ({
    part: part.part,
    title: partTitleOf(kind, part.part, values.language),
    ...presentPart(part, schema.properties?.[part.part], reader),
  }));
  return { from, to, ...share(contentText(before, schema), contentText(after, schema)), parts };
}

function share(before: string, after: string): Pick<Difference, 'changedWords'> {
  if (before.length + after.length > COUNTED_CHARACTERS) return {};
  return { changedWords: { ...changedWords(before, after) } };
}

function presentPart(
  { fields, students }: PartDifference,
  schema: FieldSchema | undefined,
  reader: FieldReader,
): Pick<Difference['parts'][number], 'fields' | 'students'> {
  return {
    fields: fields.map((field) => presentField(field, schema, reader)),
    ...(students && { students: presentStudents(students, schema?.items, reader) }),
  };
}

function presentStudents(
  { added, removed, changed, reordered }: StudentsDifference,
  schema: FieldSchema | undefined,
  reader: FieldReader,
): NonNullable<Difference['parts'][number]['students']> {
  const named = (id: string) => ({ id, name: reader.names.students.get(id) ?? id });
  return {
    added: added.slice(0, STUDENTS_NAMED).map(named),
    removed: removed.slice(0, STUDENTS_NAMED).map(named),
    changed: changed.slice(0, STUDENTS_NAMED).map(({ studentId, fields }) => ({
      ...named(studentId),
      fields: fields.map((field) => presentField(field, schema, reader)),
    })),
    reordered,
    counts: { added: added.length, removed: removed.length, changed: changed.length },
  };
}
