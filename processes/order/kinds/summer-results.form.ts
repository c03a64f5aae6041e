import { z } from 'zod';
import { choiceField, countField, field, gradePointField, lineField } from '../../shared/fields.form.ts';
import type { Immutable } from '../../shared/immutable.ts';
import { text } from '../../shared/text.ts';
import { academicYear } from '../academic-year.form.ts';
import { courseCode, courseTitle, credits } from '../course-fields.form.ts';
import { orderForm } from '../order.form.ts';
import { CLEARED_DEBTS } from './cleared-debts.ts';

const COURSES_LIMIT = 1000;
const RESULTS_OF_A_STUDENT = 20;
const LETTER_LIMIT = 4;

const courses = field(
  z
    .array(z.strictObject({ code: courseCode, title: courseTitle, credits }))
    .min(1)
    .max(COURSES_LIMIT),
  {
    titles: text('Пәндер', 'Дисциплины', 'Courses'),
    help: text(
      'Емтихан тапсырылған пәндер, әрқайсысы бір рет.',
      'Дисциплины, по которым сдавали экзамены, каждая один раз.',
      'The courses examined, each once.',
    ),
    widget: 'basis',
  },
);

const result = z.strictObject({
  courseCode,
  percent: countField(
    {
      titles: text('Пайыз', 'Проценты', 'Percent'),
      help: text(
        'Қорытынды баға. Студент емтиханға келмесе, бос қалдырыңыз.',
        'Итоговая оценка. Если студент не явился, оставьте пустым.',
        'The final grade. Leave empty where the student did not come.',
      ),
    },
    0,
    100,
  ).optional(),
  letter: lineField(
    {
      titles: text('Әріптік баға', 'Буквенная оценка', 'Letter'),
      help: text('Қолданыстағы шкала бойынша.', 'По действующей шкале.', 'By the scale in force.'),
    },
    LETTER_LIMIT,
  ),
  clears: choiceField(
    {
      titles: text('Нені жояды', 'Что ликвидирует', 'What it clears'),
      help: text(
        'Пән тапсырылса, оның академиялық берешекті немесе айырмашылықты жоятын-жоймайтыны.',
        'Ликвидирует ли сданная дисциплина академическую задолженность или разницу.',
        'Whether the course passed makes up for a debt or a difference.',
      ),
    },
    { ...CLEARED_DEBTS, none: text('ештеңе', 'ничего', 'nothing') },
  ),
});

const gpaHelp = text(
  'Жазғы семестрге дейінгі және кейінгі көрсеткіш; баға болмаса, бос қалдырыңыз.',
  'Показатель до и после летнего семестра; если оценок нет, оставьте пустым.',
  'The average before and after the summer; leave empty where there are no grades.',
);

const ofStudent = {
  gpaBefore: gradePointField({
    titles: text('Бұрынғы GPA', 'GPA до', 'GPA before'),
    help: gpaHelp,
  }).optional(),
  gpaAfter: gradePointField({
    titles: text('Кейінгі GPA', 'GPA после', 'GPA after'),
    help: gpaHelp,
  }).optional(),
  results: field(z.array(result).min(1).max(RESULTS_OF_A_STUDENT), {
    titles: text('Нәтижелер', 'Результаты', 'Results'),
    help: text(
      'Жазғы семестрдегі әр пән үшін бір жол.',
      'Одна строка на каждую дисциплину летнего семестра.',
      'One row for each course of the summer.',
    ),
    widget: 'basis',
  }),
};

export const summerResultsForm = orderForm(ofStudent, { academicYear, courses });
export type SummerResultsContent = Immutable<z.infer<typeof summerResultsForm>>;
