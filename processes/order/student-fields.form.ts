/** Fields of a student that several kinds ask for. */
import { countField, lineField } from '../shared/fields.form.ts';
import { text } from '../shared/text.ts';

const GROUP_LIMIT = 40;

/** Group the student will study in. */
export const groupName = lineField(
  {
    titles: text('Топ', 'Группа', 'Group'),
    help: text(
      'Студент бұйрықтан кейін оқитын академиялық топ.',
      'Академическая группа, в которой студент будет учиться после приказа.',
      'The academic group the student will study in after the order.',
    ),
  },
  GROUP_LIMIT,
);

/** Year of study after the order. */
export const course = countField(
  {
    titles: text('Курс', 'Курс', 'Year of study'),
    help: text(
      'Студенттің бұйрықтан кейінгі курсы: 1-ден 6-ға дейін.',
      'Курс студента после приказа: от 1 до 6.',
      'The year of study after the order, from 1 to 6.',
    ),
  },
  1,
  6,
);
