/** Fields of an order about an earlier order. */
import { z } from 'zod';
import { idField } from '../../shared/fields.form.ts';
import { text } from '../../shared/text.ts';
import { basis, control, effectiveDate } from '../order.form.ts';

export const orderId = idField(
  {
    titles: text('Бастапқы бұйрық', 'Исходный приказ', 'The earlier order'),
    help: text(
      'Тіркелген бұйрықты нөмірі, атауы немесе студенттің тегі бойынша табыңыз.',
      'Найдите зарегистрированный приказ по номеру, названию или фамилии студента.',
      'Find the registered order by its number, its title or a student’s surname.',
    ),
  },
  'order',
);

/**
 * Makes the form of an order about an earlier one.
 *
 * @param ofOrder  fields of the kind
 */
export function laterOrderForm<OfOrder extends z.ZodRawShape>(ofOrder: OfOrder) {
  return z.strictObject({ orderId, effectiveDate, ...ofOrder, basis, control });
}
