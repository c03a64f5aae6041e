/** Fields of a group of the summer semester as orders list it. */
import { choiceField, lineField } from '../shared/fields.form.ts';
import { text } from '../shared/text.ts';
import { courseCode, courseTitle, credits } from './course-fields.form.ts';
import { TEACHING_LANGUAGES } from './teaching-languages.ts';

const NUMBER_LIMIT = 40;

/** Number of a group. */
const number = lineField(
  {
    titles: text('Топ нөмірі', 'Номер группы', 'Number of the group'),
    help: text(
      'Бұйрықта қайталанбайды: MAT1201-к-1.',
      'Не повторяется в приказе: MAT1201-к-1.',
      'Unlike any other in the order.',
    ),
  },
  NUMBER_LIMIT,
);

/** A group with what is taught in it. */
export const openedGroup = {
  number,
  courseCode,
  title: courseTitle,
  credits,
  language: choiceField(
    {
      titles: text('Оқыту тілі', 'Язык обучения', 'Language of teaching'),
      help: text('Топ оқытылатын тіл.', 'Язык, на котором ведутся занятия.', 'The language the group is taught in.'),
    },
    TEACHING_LANGUAGES,
  ),
  teacher: lineField({
    titles: text('Оқытушы', 'Преподаватель', 'Teacher'),
    help: text(
      'Тегі мен аты-жөнінің бас әріптері: Сейтқали Б.Қ.',
      'Фамилия и инициалы: Сейткали Б.К.',
      'Surname and initials.',
    ),
  }).optional(),
};
