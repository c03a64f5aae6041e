/** The route of a certificate: prepared, signed by the head of the office, numbered, handed over. */
import type { Definition, ExecutionStep, Prompts } from '../../domain/approval/definition.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import { text } from '../shared/text.ts';

const JOURNAL = 'certificates';

/** File of copies of certificates in the nomenclature; an example until the university enters its own. */
const NOMENCLATURE = '05-17';

/** One working day for each hand a certificate goes through; the university's own instruction replaces it. */
const ONE_DAY = { amount: 1, unit: 'working-days' } as const;

/** A day is short, so that the reminder counts in hours. */
const REMINDERS: Prompts['reminders'] = [
  { when: 'before', amount: 2, unit: 'working-hours' },
  { when: 'after', amount: 2, unit: 'working-hours' },
];

/** The supervising vice-rector is told of a head who does not sign. */
const PROMPTS: Prompts = { reminders: REMINDERS, escalation: { after: ONE_DAY, to: 'vice-rector' } };

/** The head is told of a specialist who does not get it done. */
const WORK_PROMPTS: Prompts = { reminders: REMINDERS, escalation: { after: ONE_DAY, to: 'registrar-head' } };

/** Whoever does not come for a certificate is called the day before it is put away. */
const COLLECTION_PROMPTS: Prompts = {
  reminders: [{ when: 'before', ...ONE_DAY }],
  escalation: { after: ONE_DAY, to: 'registrar-head' },
};

/** A handed-over certificate waits for the student this long. */
const COLLECTION = { amount: 10, unit: 'working-days' } as const;

/** Builds the definition of a certificate kind. */
export function certificateDefinition(key: string, title: LocalizedText): Definition {
  return {
    key: `certificate/${key}`,
    title,
    steps: [
      { key: 'request', type: 'draft', title: text('Өтінім', 'Запрос', 'Request') },
      preparation(),
      {
        key: 'signature',
        type: 'signature',
        title: text('Қол қою', 'Подписание', 'Signature'),
        stages: [
          {
            key: 'registrar-head',
            title: text('Тіркеу офисінің басшысы', 'Руководитель офиса регистратора', 'Head of the registrar’s office'),
            participants: [{ by: 'role', role: 'registrar-head' }],
            order: 'sequential',
            rule: { type: 'all' },
            deadline: ONE_DAY,
            ...PROMPTS,
          },
        ],
      },
      {
        key: 'registration',
        type: 'registration',
        title: text('Тіркеу', 'Регистрация', 'Registration'),
        journal: JOURNAL,
      },
      handover(),
      {
        key: 'filing',
        type: 'filing',
        title: text('Іске тігу', 'Подшивка в дело', 'Filing'),
        nomenclature: NOMENCLATURE,
      },
    ],
  };
}

function preparation(): ExecutionStep {
  const check = text(
    'Мәліметтерді жеке іспен салыстырып, анықтаманы дайындау',
    'Сверить сведения с личным делом и подготовить справку',
    'Compare the data with the personal file and prepare the certificate',
  );
  const participants = [{ by: 'role', role: 'specialist' }] as const;
  return {
    key: 'preparation',
    type: 'execution',
    title: text('Дайындау', 'Подготовка', 'Preparation'),
    assignments: [{ key: 'prepare', title: check, participants, deadline: ONE_DAY, ...WORK_PROMPTS }],
  };
}

function handover(): ExecutionStep {
  const give = text(
    'Анықтаманы таңдалған тілде және данада басып шығарып, студентке тапсыру',
    'Распечатать справку на выбранном языке в нужном числе экземпляров и вручить студенту',
    'Print the certificate in the language and number asked for and hand it to the student',
  );
  const participants = [{ by: 'role', role: 'specialist' }] as const;
  return {
    key: 'handover',
    type: 'execution',
    title: text('Тапсыру', 'Вручение', 'Hand-over'),
    assignments: [{ key: 'hand-over', title: give, participants, deadline: COLLECTION, ...COLLECTION_PROMPTS }],
  };
}
