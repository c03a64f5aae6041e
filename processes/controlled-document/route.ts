/** The route of a controlled document: ten visas in order, the rector, the register, acquaintance. */
import type {
  ApprovalStep,
  Deadline,
  Definition,
  DistributionStep,
  ParticipantRule,
  Prompts,
  Role,
  SignatureStep,
  StageDefinition,
} from '../../domain/approval/definition.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import { text } from '../shared/text.ts';

const JOURNAL = 'controlled-documents';

/** File of such documents in the nomenclature of cases; an example until the university enters its own. */
const NOMENCLATURE = '02-01';

/** Terms of the route; the university's own instruction on documents replaces them. */
const TERMS = { visa: workingDays(2), signature: workingDays(3), acquaintance: workingDays(5) };

/** When whoever has not answered is reminded, and when the head of the registrar's office is told. */
const PROMPTS: Prompts = {
  reminders: [{ when: 'after', ...workingDays(1) }],
  escalation: { after: workingDays(2), to: 'registrar-head' },
};

/** Why something changed is for the register of changes; the visas are on the text. */
export const VISAED_PARTS = ['title', 'code', 'edition', 'owner', 'sections'];

/** In order: the developer first, the quality management service last. */
const VISAS: readonly { key: string; title: LocalizedText; participant: ParticipantRule }[] = [
  {
    key: 'developer',
    title: text(
      'Әзірлеуші бөлімшенің басшысы',
      'Руководитель подразделения-разработчика',
      'Head of the unit that wrote it',
    ),
    participant: { by: 'head-of-author-unit' },
  },
  visaOf(
    'vice-rector',
    text(
      'Академиялық мәселелер жөніндегі проректор',
      'Проректор по академическим вопросам',
      'Vice-rector for academic affairs',
    ),
  ),
  visaOf(
    'vice-rector-research',
    text(
      'Ғылым және сыртқы байланыстар жөніндегі проректор',
      'Проректор по науке и внешним связям',
      'Vice-rector for research and external relations',
    ),
  ),
  visaOf(
    'vice-rector-social',
    text(
      'Тәрбие және әлеуметтік мәселелер жөніндегі проректор',
      'Проректор по воспитательной и социальной работе',
      'Vice-rector for student and social affairs',
    ),
  ),
  visaOf('lawyer', text('Заң бөлімі', 'Юридический отдел', 'Legal department')),
  visaOf('accountant', text('Бухгалтерия', 'Бухгалтерия', 'Accounting')),
  visaOf(
    'methodology-head',
    text('Оқу-әдістемелік бөлім', 'Учебно-методический отдел', 'Academic methodology department'),
  ),
  visaOf(
    'international-head',
    text('Халықаралық байланыстар бөлімі', 'Отдел международных связей', 'International office'),
  ),
  visaOf('personnel-head', text('Персоналды басқару бөлімі', 'Отдел управления персоналом', 'Personnel department')),
  visaOf('quality-head', text('Сапа менеджменті қызметі', 'Служба менеджмента качества', 'Quality management service')),
];

const READERS: readonly Role[] = [
  'dean',
  'registrar-head',
  'registrar',
  'specialist',
  'diploma',
  'archive',
  'methodology-head',
  'quality-head',
];

/** Builds the definition of a kind of controlled document. */
export function controlledDocumentDefinition(key: string, title: LocalizedText): Definition {
  return controlledDefinition(key, title, approval());
}

/** The way of every controlled document; who visas it differs. */
export function controlledDefinition(key: string, title: LocalizedText, visas: ApprovalStep): Definition {
  return {
    key: `controlled-document/${key}`,
    title,
    steps: [
      { key: 'draft', type: 'draft', title: text('Жоба', 'Проект', 'Draft') },
      visas,
      signature(),
      {
        key: 'registration',
        type: 'registration',
        title: text('Тіркеу', 'Регистрация', 'Registration'),
        journal: JOURNAL,
      },
      distribution(),
      {
        key: 'filing',
        type: 'filing',
        title: text('Іске тігу', 'Подшивка в дело', 'Filing'),
        nomenclature: NOMENCLATURE,
      },
    ],
  };
}

function approval(): ApprovalStep {
  const stages = VISAS.map(visaStage);
  return { key: 'approval', type: 'approval', title: text('Келісу', 'Согласование', 'Approval'), stages };
}

/** The visa of one of those who visa every controlled document. @throws when they do not */
export function visaStageOf(key: string): StageDefinition {
  const visa = VISAS.find((each) => each.key === key);
  if (!visa) throw new Error(`${key} visas no controlled document`);
  return visaStage(visa);
}

function visaStage({ key, title, participant }: (typeof VISAS)[number]): StageDefinition {
  return {
    ...stage(key, title, participant),
    deadline: TERMS.visa,
    ...PROMPTS,
    concerns: VISAED_PARTS,
  };
}

function signature(): SignatureStep {
  const rector = stage('rector', text('Ректор', 'Ректор', 'Rector'), { by: 'role', role: 'rector' });
  return {
    key: 'signature',
    type: 'signature',
    title: text('Бекіту', 'Утверждение', 'Approval by the rector'),
    stages: [{ ...rector, deadline: TERMS.signature, ...PROMPTS }],
  };
}

function distribution(): DistributionStep {
  return {
    key: 'distribution',
    type: 'distribution',
    title: text('Тарату және таныстыру', 'Рассылка и ознакомление', 'Distribution and acquaintance'),
    acquaint: READERS.map((role) => ({ by: 'role', role })),
    deadline: TERMS.acquaintance,
    ...PROMPTS,
    // the head of the registrar's office is among those who read
    escalation: { after: workingDays(2), to: 'vice-rector' },
  };
}

function stage(key: string, title: LocalizedText, participant: ParticipantRule): Omit<StageDefinition, 'deadline'> {
  return { key, title, participants: [participant], order: 'sequential', rule: { type: 'all' } };
}

function visaOf(role: Role, title: LocalizedText) {
  return { key: role, title, participant: { by: 'role', role } as const };
}

function workingDays(amount: number): Deadline {
  return { amount, unit: 'working-days' };
}
