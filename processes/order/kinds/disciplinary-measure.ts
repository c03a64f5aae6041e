import type { CaseData, Check } from '../../../contracts/procedure.ts';
import { advice, outcome } from '../../shared/checks.ts';
import { addMonths } from '../../shared/add-months.ts';
import { onDate } from '../../shared/dates-in-text.ts';
import { joinTexts, text } from '../../shared/text.ts';
import { checkLanguages } from '../../shared/language-rules.ts';
import { DISCIPLINARY_TERM } from '../norms.ts';
import { orderKind } from '../order-kind.ts';
import { disciplinaryMeasureForm, type DisciplinaryMeasure } from './disciplinary-measure.form.ts';
import { MEASURES } from './measures.ts';

/** A measure is announced and entered in the personal file; the student's place does not change. */
export const disciplinaryMeasure = orderKind<DisciplinaryMeasure>({
  key: 'disciplinary-measure',
  title: text('Тәртіптік жаза', 'Дисциплинарное взыскание', 'Disciplinary measure'),
  heading: text('Тәртіптік жаза қолдану туралы', 'О применении дисциплинарного взыскания', 'On a disciplinary measure'),
  sources: ['WKU 4.3.5', 'KOU 8.6', 'Model rules No. 595 of 30.10.2018'],
  contentSchema: disciplinaryMeasureForm,
  route: { accounting: 'never', signatory: 'rector' },
  statuses: ['studying', 'mobility'],
  basis: ['explanatory-note', 'refusal-act'],
  movesMoney: () => false,
  checks: (content, data) => [
    ...checkCommitted(content, data),
    ...checkLanguages([{ pointer: '/misconduct', value: content.misconduct }]),
    ...adviseTerm(content),
  ],
  rowView: () => ({}),
  view: ({ measure, misconduct, committedOn }, language) => ({
    measure: MEASURES[measure][language],
    misconduct: misconduct[language],
    committedOn: onDate(committedOn, language),
  }),
  change: (_placed, { measure, effectiveDate }) => ({
    note: joinTexts(', ', MEASURES[measure], text(effectiveDate, effectiveDate, effectiveDate)),
  }),
  suits: () => true,
  sample: (students, { today }) => ({
    effectiveDate: today,
    students: students.map(({ id }) => ({ studentId: id })),
    measure: 'reprimand',
    misconduct: {
      kk: 'сабаққа себепсіз келмеу',
      ru: 'пропуск занятий без уважительной причины',
    },
    committedOn: today,
    basis: [
      { kind: 'memo', number: '18', date: today },
      { kind: 'explanatory-note', date: today },
    ],
  }),
});

/** Misconduct comes before the measure. */
function checkCommitted({ committedOn }: DisciplinaryMeasure, { today }: CaseData): readonly Check[] {
  const message = text(
    `Теріс қылық күні (${committedOn}) әлі келген жоқ.`,
    `Дата проступка (${committedOn}) ещё не наступила.`,
    `The date of the misconduct (${committedOn}) is still to come.`,
  );
  return outcome(
    'misconduct-date',
    text('Теріс қылық күні болашақта емес.', 'Дата проступка не в будущем.', 'The misconduct is not in the future.'),
    committedOn > today ? [{ message, pointer: '/committedOn' }] : [],
  );
}

/** The term for a measure is each university's own, so it is a remark only. */
function adviseTerm({ committedOn, effectiveDate }: DisciplinaryMeasure): readonly Check[] {
  const months = DISCIPLINARY_TERM.value;
  const message = text(
    `Теріс қылықтан бері ${months} айдан астам уақыт өткен (норма расталмаған).`,
    `Со дня проступка прошло более ${months} месяцев (норма не подтверждена).`,
    `More than ${months} months have passed since the misconduct (the norm is not confirmed).`,
  );
  return advice(
    'misconduct-term',
    text('Жаза мерзімінде қолданылады.', 'Взыскание применяется в срок.', 'The measure comes in time.'),
    addMonths(committedOn, months) < effectiveDate ? [{ message, pointer: '/committedOn' }] : [],
  );
}
