import type { z } from 'zod';
import { choicesField, countField, dateField, localizedLineField } from '../../shared/fields.form.ts';
import type { Immutable } from '../../shared/immutable.ts';
import { text } from '../../shared/text.ts';
import { academicYear } from '../academic-year.form.ts';
import { officeOrderForm } from '../order.form.ts';
import { creditCap, minimumGroup } from '../summer-fields.form.ts';
import { SUMMER_DAYS } from './summer-days.ts';
import { SUMMER_REASONS } from './summer-reasons.ts';

const PRICE_LIMIT = 10_000_000;

const inclusive = text(
  'Осы күн мерзімге кіреді. Күндер бірінен соң бірі келеді.',
  'День входит в срок. Даты следуют одна за другой.',
  'The day belongs to the term. The dates follow one another.',
);

const day = (name: keyof typeof SUMMER_DAYS) => dateField({ titles: SUMMER_DAYS[name], help: inclusive });

const pricePerCredit = countField(
  {
    titles: text('Бір кредиттің құны, теңге', 'Стоимость одного кредита, тенге', 'Price of a credit, tenge'),
    help: text(
      'Университет жыл сайын белгілейді; гранттағыларға да қолданыла ма — академиялық саясат бойынша.',
      'Устанавливается университетом ежегодно; платят ли обладатели гранта — по академической политике.',
      'Set by the university every year; whether grant holders pay is in the academic policy.',
    ),
  },
  0,
  PRICE_LIMIT,
);

const reasons = choicesField(
  {
    titles: text('Кім қатыса алады', 'Кто может учиться', 'Who may attend'),
    help: text(
      'Бұйрықта осы ретпен жеке тармақшалармен басылады.',
      'В приказе печатается отдельными подпунктами в этом порядке.',
      'Printed in the order as items, in this order.',
    ),
  },
  SUMMER_REASONS,
);

const exceptions = localizedLineField({
  titles: text('Кім қатыса алмайды', 'Кто не может учиться', 'Who may not attend'),
  help: text(
    'Жақша ішінде басылады: «бітіруші курс студенттерінен басқа».',
    'Печатается в скобках: «кроме студентов выпускного курса».',
    'Printed in brackets: “except the graduating course”.',
  ),
}).optional();

export const summerDatesForm = officeOrderForm({
  academicYear,
  applicationsFrom: day('applicationsFrom'),
  applicationsUntil: day('applicationsUntil'),
  paymentUntil: day('paymentUntil'),
  begins: day('begins'),
  examsFrom: day('examsFrom'),
  ends: day('ends'),
  creditCap,
  pricePerCredit,
  minimumGroup,
  reasons,
  exceptions,
});
export type SummerDatesContent = Immutable<z.infer<typeof summerDatesForm>>;
