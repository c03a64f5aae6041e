import { z } from 'zod';
import { field, localizedLineField, localizedTextField } from '../../shared/fields.form.ts';
import { text } from '../../shared/text.ts';
import { laterOrderForm } from '../later/later-order.form.ts';

const CHANGES_LIMIT = 50;

const change = z.strictObject({
  place: localizedLineField({
    titles: text('Өзгеретін жері', 'Что изменяется', 'What changes'),
    help: text(
      '«1-тармағы», «2-тармағындағы кестенің 3-жолы».',
      '«пункт 1», «строку 3 таблицы пункта 2».',
      'The item, or the row of a student: “item 1”.',
    ),
  }),
  wording: localizedTextField({
    titles: text('Жаңа редакция', 'Новая редакция', 'New wording'),
    help: text(
      'Осы жердің толық жаңа мәтіні, тырнақшасыз.',
      'Полный новый текст этого места, без кавычек.',
      'The whole new text of the place, without quotation marks.',
    ),
  }),
});

const changes = field(z.array(change).min(1).max(CHANGES_LIMIT), {
  titles: text('Өзгерістер', 'Изменения', 'Changes'),
  help: text(
    'Бұйрықтың әр өзгеретін жері бөлек. Мұндай бұйрық тек мәтінді өзгертеді: студенттердің мәліметтері өз түріндегі бұйрықпен өзгереді.',
    'Каждое изменяемое место отдельно. Такой приказ меняет только текст: сведения студентов меняются приказом своего вида.',
    'Each place on its own. Such an order changes the text alone: records of students change by orders of their own kind.',
  ),
  widget: 'basis',
});

const reason = localizedLineField({
  titles: text('Өзгерту себебі', 'Причина изменения', 'Reason'),
  help: text(
    '«… байланысты» сөзінің алдындағы себеп: «техникалық қатеге».',
    'После слов «в связи с»: «технической ошибкой».',
    'As it follows “because of”: “a slip of the pen”.',
  ),
});

export const amendmentForm = laterOrderForm({ changes, reason });
export type Amendment = z.infer<typeof amendmentForm>;
