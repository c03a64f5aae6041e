import { z } from 'zod';
import { choiceField, codesField, dateField, field, lineField } from '../../shared/fields.form.ts';
import type { Immutable } from '../../shared/immutable.ts';
import { text } from '../../shared/text.ts';
import { academicYear } from '../academic-year.form.ts';
import { courseCode, courseTitle, credits } from '../course-fields.form.ts';
import { orderForm } from '../order.form.ts';
import { creditCap, minimumGroup } from '../summer-fields.form.ts';
import { TEACHING_LANGUAGES } from '../teaching-languages.ts';
import { SUMMER_DAYS } from './summer-days.ts';

const NUMBER_LIMIT = 40;
const GROUPS_LIMIT = 1000;
const GROUPS_OF_A_STUDENT = 20;

const inclusive = text('Осы күн мерзімге кіреді.', 'День входит в срок.', 'The day belongs to the term.');

const group = z.strictObject({
  number: lineField(
    {
      titles: text('Топ нөмірі', 'Номер группы', 'Number of the group'),
      help: text(
        'Бұйрықта қайталанбайды: MAT1201-к-1.',
        'Не повторяется в приказе: MAT1201-к-1.',
        'Unlike any other in the order.',
      ),
    },
    NUMBER_LIMIT,
  ),
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
});

const groups = field(z.array(group).min(1).max(GROUPS_LIMIT), {
  titles: text('Топтар', 'Группы', 'Groups'),
  help: text(
    'Ашылатын топтар. Студенттер топтарға нөмірі бойынша бекітіледі.',
    'Открываемые группы. Студенты закрепляются за группами по номеру.',
    'The groups to be opened. Students are put into them by number.',
  ),
  widget: 'basis',
});

const ofStudent = {
  groups: codesField(
    {
      titles: text('Топтардың нөмірлері', 'Номера групп', 'Numbers of the groups'),
      help: text(
        'Студент оқитын топтардың нөмірлерін бірінен соң бірін жазыңыз.',
        'Впишите один за другим номера групп, в которых студент будет учиться.',
        'Type the numbers of the student’s groups one after another.',
      ),
    },
    GROUPS_OF_A_STUDENT,
  ),
};

export const summerOpeningForm = orderForm(ofStudent, {
  academicYear,
  startsOn: dateField({ titles: SUMMER_DAYS.startsOn, help: inclusive }),
  endsOn: dateField({ titles: SUMMER_DAYS.endsOn, help: inclusive }),
  creditCap,
  minimumGroup,
  groups,
});
export type SummerOpeningContent = Immutable<z.infer<typeof summerOpeningForm>>;
