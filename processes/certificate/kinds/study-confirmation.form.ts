import { z } from 'zod';
import { choiceField, countField, idField, localizedLineField } from '../../shared/fields.form.ts';
import { text } from '../../shared/text.ts';

const COPIES_LIMIT = 5;

const studentId = idField(
  {
    titles: text('Студент', 'Студент', 'Student'),
    help: text(
      'Анықтама кімге беріледі. Студент тек өзіне сұрай алады.',
      'Кому выдаётся справка. Студент может запросить её только для себя.',
      'Who gets the certificate. A student may ask for their own only.',
    ),
  },
  'student',
);

const purpose = localizedLineField({
  titles: text('Мақсаты', 'Для чего', 'Purpose'),
  help: text(
    'Анықтамада басылады: «талап етілген жерге ұсыну үшін».',
    'Печатается в справке: «для предъявления по месту требования».',
    'Printed in the certificate, for example “for presentation where required”.',
  ),
});

const copies = countField(
  {
    titles: text('Дана саны', 'Число экземпляров', 'Number of copies'),
    help: text('1-ден 5-ке дейін.', 'От 1 до 5.', 'From 1 to 5.'),
  },
  1,
  COPIES_LIMIT,
);

const language = choiceField(
  {
    titles: text('Анықтама тілі', 'Язык справки', 'Language of the certificate'),
    help: text(
      'Қай тілдегі анықтама тапсырылады.',
      'На каком языке вручить справку.',
      'In which language the certificate is handed over.',
    ),
  },
  {
    kk: text('қазақ тілінде', 'на казахском языке', 'in Kazakh'),
    ru: text('орыс тілінде', 'на русском языке', 'in Russian'),
    both: text('екі тілде', 'на двух языках', 'in both languages'),
  },
);

export const studyConfirmationForm = z.strictObject({ studentId, purpose, copies, language });
export type StudyConfirmation = z.infer<typeof studyConfirmationForm>;
