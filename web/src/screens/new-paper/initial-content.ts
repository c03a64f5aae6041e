import type { Me } from '../../api/models.ts';
import type { Content } from './form/content.ts';
import { peopleField, type FieldSchema } from './form/field-schema.ts';

/** A blank form; a student who asks for a paper is named in it from the start. */
export function initialContent(schema: FieldSchema, me: Me): Content {
  const people = peopleField(schema);
  if (people?.schema.widget === 'student' && me.user.studentId) return { [people.name]: me.user.studentId };
  return {};
}
