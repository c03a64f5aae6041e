import { z } from 'zod';
import { field } from '../../shared/fields.form.ts';
import { text } from '../../shared/text.ts';
import { orderForm } from '../order.form.ts';

const SURNAME_LIMIT = 100;

/** Letters, with hyphens, apostrophes and spaces between them. */
const SURNAME = /^\p{L}[\p{L}\p{M}'’\- ]*$/u;

const help = text(
  'Жеке басты куәландыратын құжаттағыдай жазыңыз.',
  'Напишите точно так, как в документе, удостоверяющем личность.',
  'Write it exactly as in the identity document.',
);

const surname = (kk: string, ru: string, en: string) =>
  field(z.string().min(1).max(SURNAME_LIMIT).regex(SURNAME), { titles: { kk, ru, en }, help, widget: 'line' });

const newSurname = field(
  z.strictObject({
    kk: surname('Қазақша', 'На казахском языке', 'In Kazakh'),
    ru: surname('Орысша', 'На русском языке', 'In Russian'),
  }),
  { titles: text('Жаңа тегі', 'Новая фамилия', 'New surname'), help, widget: 'localized-text' },
);

export const changeOfSurnameForm = orderForm({ newSurname }, {});
export type ChangeOfSurname = z.infer<typeof changeOfSurnameForm>;
