import type { z } from 'zod';
import { choiceField, choicesField, countField, dateField } from '../../shared/fields.form.ts';
import type { Immutable } from '../../shared/immutable.ts';
import { text } from '../../shared/text.ts';
import { academicYear } from '../academic-year.form.ts';
import { officeOrderForm } from '../order.form.ts';
import { creditCap, minimumGroup } from '../summer-fields.form.ts';
import { SUMMER_DAYS } from './summer-days.ts';
import { SUMMER_REASONS } from './summer-reasons.ts';

const PRICE_LIMIT = 10_000_000;
const PAYMENT_DAYS_LIMIT = 60;

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

const graduates = choiceField(
  {
    titles: text('Бітіруші курс', 'Выпускной курс', 'Graduating year'),
    help: text(
      'Үлгілік тәртіп бойынша бітіруші курс студенттері жазғы семестрге қатыспайды.',
      'По типовому порядку студенты выпускного курса в летнем семестре не участвуют.',
      'By the model rules students of the graduating year take no part.',
    ),
  },
  {
    'stay-away': text('қатыспайды', 'не участвует', 'takes no part'),
    attend: text('қатысады', 'участвует', 'takes part'),
  },
);

const session = countField(
  {
    titles: text('Жазғы семестрдің реті', 'Который летний семестр года', 'Session'),
    help: text(
      'Екінші жазғы семестр жеке бұйрықпен ашылады.',
      'Второй летний семестр года открывается отдельным приказом.',
      'A second summer semester of a year has an order of its own.',
    ),
  },
  1,
  2,
);

const paymentDays = countField(
  {
    titles: text('Төлеу мерзімі, жұмыс күні', 'Срок оплаты, рабочих дней', 'Working days to pay'),
    help: text(
      'Декан өтінішті келіскен күннен бастап.',
      'Со дня согласования заявления деканом.',
      'From the dean’s visa on the application.',
    ),
  },
  1,
  PAYMENT_DAYS_LIMIT,
);

export const summerDatesForm = officeOrderForm({
  academicYear,
  session,
  applicationsFrom: day('applicationsFrom'),
  applicationsUntil: day('applicationsUntil'),
  visasUntil: day('visasUntil'),
  paymentDays,
  startsOn: day('startsOn'),
  examsFrom: day('examsFrom'),
  endsOn: day('endsOn'),
  creditCap,
  pricePerCredit,
  minimumGroup,
  reasons,
  graduates,
});
export type SummerDatesContent = Immutable<z.infer<typeof summerDatesForm>>;
