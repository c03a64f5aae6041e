import type { Me } from '../../api/models.ts';
import type { Content } from './form/content.ts';
import { orderField, peopleField, type FieldSchema } from './form/field-schema.ts';

/** A blank form; a student who asks for a paper is named in it from the start, and so is the order it is about. */
export function initialContent(schema: FieldSchema, me: Me, orderId: string | undefined): Content {
  const order = orderField(schema);
  if (order && orderId) return { [order.name]: orderId };
  const people = peopleField(schema);
  if (people?.schema.widget === 'student' && me.user.studentId) return { [people.name]: me.user.studentId };
  return {};
}
