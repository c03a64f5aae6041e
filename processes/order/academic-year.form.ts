import { countField } from '../shared/fields.form.ts';
import { text } from '../shared/text.ts';

/** The academic year an order is about. */
export const academicYear = countField(
  {
    titles: text('Оқу жылы', 'Учебный год', 'Academic year'),
    help: text(
      'Оқу жылы басталатын жыл: 2026–2027 оқу жылы үшін 2026.',
      'Год, в котором начинается учебный год: 2026 для 2026–2027 учебного года.',
      'The year in which it begins: 2026 for 2026–2027.',
    ),
  },
  2000,
  2100,
);
