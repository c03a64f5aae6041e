import type { z } from 'zod';
import { choiceField, dateField, localizedTextField } from '../../shared/fields.form.ts';
import { text } from '../../shared/text.ts';
import { orderForm } from '../order.form.ts';
import { MEASURES } from './measures.ts';

const measure = choiceField(
  {
    titles: text('Жаза түрі', 'Вид взыскания', 'Measure'),
    help: text('Жарияланатын тәртіптік жаза.', 'Объявляемое дисциплинарное взыскание.', 'The measure to be announced.'),
  },
  MEASURES,
);

const misconduct = localizedTextField({
  titles: text('Теріс қылық', 'Проступок', 'Misconduct'),
  help: text(
    'Не істелгенін атау тұлғада қысқаша жазыңыз: «сабаққа себепсіз келмеу».',
    'Кратко в именительном падеже: «пропуск занятий без уважительной причины».',
    'In short, as a noun phrase, for example “absence from classes without good reason”.',
  ),
});

const committedOn = dateField({
  titles: text('Теріс қылық күні', 'Дата проступка', 'Date of the misconduct'),
  help: text('Теріс қылық жасалған күн.', 'День, когда совершён проступок.', 'The day the misconduct was committed.'),
});

export const disciplinaryMeasureForm = orderForm({}, { measure, misconduct, committedOn });
export type DisciplinaryMeasure = z.infer<typeof disciplinaryMeasureForm>;
