import { z } from 'zod';
import { countField, field, gradePointField } from '../../shared/fields.form.ts';
import type { Immutable } from '../../shared/immutable.ts';
import { text } from '../../shared/text.ts';
import { academicYear } from '../academic-year.form.ts';
import { orderForm } from '../order.form.ts';
import { course } from '../student-fields.form.ts';

const COURSES = 6;

const gpa = gradePointField({
  titles: text('GPA', 'GPA', 'GPA'),
  help: text(
    'Студенттің оқу жылының, жазғы семестрді қоса алғандағы, қорытынды GPA көрсеткіші.',
    'Итоговый GPA студента за учебный год с учётом летнего семестра.',
    'The student’s final GPA of the year, the summer semester included.',
  ),
});

const threshold = z.strictObject({
  course: countField(
    {
      titles: text('Аяқталатын курс', 'Завершаемый курс', 'Year that ends'),
      help: text(
        'Көшіру балы осы курстың студенттеріне қолданылады.',
        'Переводной балл действует для студентов этого курса.',
        'The threshold holds for students of this year.',
      ),
    },
    1,
    COURSES,
  ),
  gpa: gradePointField({
    titles: text('Көшіру балы (GPA)', 'Переводной балл (GPA)', 'Least GPA'),
    help: text(
      'Ғылыми кеңес осы оқу жылына бекіткен ең төменгі GPA.',
      'Наименьший GPA, утверждённый Учёным советом на этот учебный год.',
      'The least GPA the Academic Council has set for the year.',
    ),
  }),
});

const thresholds = field(z.array(threshold).min(1).max(COURSES), {
  titles: text('Көшіру балдары', 'Переводные баллы', 'Thresholds'),
  help: text(
    'Бұйрықтағы әр курс үшін бір жол.',
    'Одна строка на каждый курс, из которого переводят.',
    'One row for each year of study that ends.',
  ),
  widget: 'basis',
});

export const transferNextCourseForm = orderForm({ course, gpa }, { academicYear, thresholds });
export type TransferNextCourse = Immutable<z.infer<typeof transferNextCourseForm>>;
