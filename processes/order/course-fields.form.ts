/** Fields of a course as orders name it. */
import { countField, lineField, localizedLineField } from '../shared/fields.form.ts';
import { text } from '../shared/text.ts';

const CODE_LIMIT = 40;
const CREDITS_LIMIT = 60;

/** Code of a course. */
export const courseCode = lineField(
  {
    titles: text('Пән коды', 'Код дисциплины', 'Code of the course'),
    help: text(
      'Оқу жоспарындағыдай, мысалы: MAT1201.',
      'Как в учебном плане, например MAT1201.',
      'As in the curriculum, for example MAT1201.',
    ),
  },
  CODE_LIMIT,
);

/** Title of a course in both document languages. */
export const courseTitle = localizedLineField({
  titles: text('Пән атауы', 'Название дисциплины', 'Title of the course'),
  help: text('Оқу жоспарындағыдай.', 'Как в учебном плане.', 'As in the curriculum.'),
});

/** Credits of a course. */
export const credits = countField(
  {
    titles: text('Кредит саны', 'Кредиты', 'Credits'),
    help: text('Пәннің академиялық кредиттері.', 'Академические кредиты дисциплины.', 'Credits of the course.'),
  },
  1,
  CREDITS_LIMIT,
);
