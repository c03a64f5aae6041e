import type { z } from 'zod';
import { localizedLineField } from '../../shared/fields.form.ts';
import { text } from '../../shared/text.ts';
import { laterOrderForm } from '../later/later-order.form.ts';

const reason = localizedLineField({
  titles: text('Күшін жою себебі', 'Причина отмены', 'Reason'),
  help: text(
    '«… байланысты» сөзінің алдындағы себеп: «негіз құжаттағы қатеге».',
    'После слов «в связи с»: «ошибкой в документе-основании».',
    'As it follows “because of”: “a mistake in the basis”.',
  ),
});

export const annulmentForm = laterOrderForm({ reason });
export type Annulment = z.infer<typeof annulmentForm>;
