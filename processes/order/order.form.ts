/** Fields every order has; a kind adds fields of a student and fields of the order. */
import { z } from 'zod';
import { choiceField, dateField, field, idField, lineField, localizedLineField } from '../shared/fields.form.ts';
import { text } from '../shared/text.ts';
import { BASIS_TITLES } from './basis.ts';

export const STUDENTS_LIMIT = 10_000;
const BASIS_LIMIT = 20;

export const effectiveDate = dateField({
  titles: text('Күшіне ену күні', 'Дата вступления в силу', 'Effective date'),
  help: text(
    'Осы күні студенттердің мәліметтері өзгереді. Бұйрықтың күнінен кейін болуы мүмкін, бірақ бір жылдан аспайды.',
    'В этот день изменятся данные студентов. Дата может быть позже даты приказа, но не более чем на год.',
    'On this day the records of the students change. It may be later than the date of the order, by a year at most.',
  ),
});

const basisPaper = z.strictObject({
  kind: choiceField(
    {
      titles: text('Құжат түрі', 'Вид документа', 'Kind of paper'),
      help: text(
        'Бұйрыққа негіз болған құжат.',
        'Документ, на котором основан приказ.',
        'The paper the order rests on.',
      ),
    },
    BASIS_TITLES,
  ),
  title: localizedLineField({
    titles: text('Құжаттың атауы', 'Название документа', 'Name of the paper'),
    help: text(
      'Бұйрықта әдеттегі атаудың орнына басылады; «өзге құжат» үшін міндетті.',
      'Печатается в приказе вместо обычного названия; обязательно для вида «иной документ».',
      'Printed in the order instead of the usual name; obligatory for “other document”.',
    ),
  }).optional(),
  number: lineField({
    titles: text('Нөмірі', 'Номер', 'Number'),
    help: text('Бар болса, құжаттың нөмірі.', 'Номер документа, если он есть.', 'Number of the paper, if it has one.'),
  }).optional(),
  date: dateField({
    titles: text('Күні', 'Дата', 'Date'),
    help: text('Құжаттың күні.', 'Дата документа.', 'Date of the paper.'),
  }),
});

export const basis = field(z.array(basisPaper).min(1).max(BASIS_LIMIT), {
  titles: text('Негіз', 'Основание', 'Basis'),
  help: text(
    'Бұйрыққа негіз болған құжаттар, кемінде біреу.',
    'Документы, на которых основан приказ, хотя бы один.',
    'The papers the order rests on, at least one.',
  ),
  widget: 'basis',
});

export const control = localizedLineField({
  titles: text('Орындалуын бақылау', 'Контроль исполнения', 'Who watches over the execution'),
  help: text(
    '«… жүктелсін» сөзінің алдындағы тұлға: «академиялық мәселелер жөніндегі проректорға». Бос болса, бақылау қол қоюшыда қалады.',
    'На кого возложить: «проректора по академическим вопросам». Если пусто, контроль остаётся за подписавшим приказ.',
    'Whom the control is laid upon, in the case the sentence needs. When empty, it stays with the signatory.',
  ),
}).optional();

/**
 * Makes the form of an order that names no student.
 *
 * @param ofOrder  fields of the kind
 */
export function officeOrderForm<OfOrder extends z.ZodRawShape>(ofOrder: OfOrder) {
  return z.strictObject({ ...ofOrder, effectiveDate, basis, control });
}

/** Field of the student a row of an order is about. */
export const studentId = idField(
  {
    titles: text('Студент', 'Студент', 'Student'),
    help: text('Студентті тізімнен таңдаңыз.', 'Выберите студента из списка.', 'Choose the student from the list.'),
  },
  'student',
);

/**
 * Makes the form of an order kind.
 *
 * @param ofStudent  fields each student has in this kind
 * @param ofOrder    fields of the order itself
 */
export function orderForm<OfStudent extends z.ZodRawShape, OfOrder extends z.ZodRawShape>(
  ofStudent: OfStudent,
  ofOrder: OfOrder,
) {
  const students = field(
    z
      .array(z.strictObject({ studentId, ...ofStudent }))
      .min(1)
      .max(STUDENTS_LIMIT),
    {
      titles: text('Студенттер', 'Студенты', 'Students'),
      help: text(
        'Бұйрық кімге қатысты: 1-ден 10 000 студентке дейін.',
        'Кого касается приказ: от 1 до 10 000 студентов.',
        'Whom the order concerns: from 1 to 10,000 students.',
      ),
      widget: 'students',
    },
  );
  return z.strictObject({ students, effectiveDate, ...ofOrder, basis, control });
}
