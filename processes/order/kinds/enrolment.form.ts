import type { z } from 'zod';
import { choiceField } from '../../shared/fields.form.ts';
import { text } from '../../shared/text.ts';
import { FUNDING_TITLES } from '../funding-titles.ts';
import { orderForm } from '../order.form.ts';
import { course, groupName } from '../student-fields.form.ts';

const funding = choiceField(
  {
    titles: text('Оқу негізі', 'Основа обучения', 'Funding'),
    help: text(
      'Грантқа және ақылы негізде қабылдау бөлек бұйрықтармен ресімделеді.',
      'Зачисление на грант и на платной основе оформляется отдельными приказами.',
      'Enrolment on a grant and on a paid basis takes separate orders.',
    ),
  },
  FUNDING_TITLES,
);

export const enrolmentForm = orderForm({ groupName }, { course, funding });
export type Enrolment = z.infer<typeof enrolmentForm>;
