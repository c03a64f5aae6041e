/** The route of an order as data, put together from what the kind needs. */
import type {
  ApprovalStep,
  Assignment,
  Deadline,
  Definition,
  DistributionStep,
  ExecutionStep,
  ParticipantRule,
  Prompts,
  SignatureStep,
  StageDefinition,
} from '../../domain/approval/definition.ts';
import type { Condition } from '../../domain/approval/condition.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import { text } from '../shared/text.ts';
import { PROMPTS, TERMS, type Norm } from './norms.ts';

/** What differs between the routes of the kinds. */
export interface RoutePlan {
  /** when accounting visas: the content decides through the fact `money` */
  readonly accounting: 'never' | 'always' | 'when-money-moves';
  /** the last signature; one about an earlier order is signed by whoever signed that one, through the fact `signatory` */
  readonly signatory: 'vice-rector' | 'rector' | 'as-earlier-order';
  /** absent: the contingent changes on the effective date */
  readonly movesNobody?: true;
  /** absent: the order is entered in the Unified Platform too */
  readonly staysInside?: true;
}

/** Journal every order on the movement of students is numbered in. */
const JOURNAL = 'orders-students';

/** File of such orders in the nomenclature of cases; an example until the university enters its own. */
const NOMENCLATURE = '05-04';

/** Deans answer for the students and the dates; the papers an order rests on are the lawyer's concern. */
const DEANS: ParticipantRule = {
  by: 'role-in-units',
  role: 'dean',
  unitsFact: 'facultyIds',
  indifferentTo: ['basis', 'control'],
};
const LAWYER: ParticipantRule = { by: 'role', role: 'lawyer' };
const ACCOUNTANT: ParticipantRule = { by: 'role', role: 'accountant' };

/** Builds the definition of an order kind. */
export function orderDefinition(key: string, title: LocalizedText, plan: RoutePlan): Definition {
  return {
    key: `order/${key}`,
    title,
    steps: [
      { key: 'draft', type: 'draft', title: text('Жоба', 'Проект', 'Draft') },
      visas(plan.accounting),
      signatures(plan.signatory),
      {
        key: 'registration',
        type: 'registration',
        title: text('Тіркеу', 'Регистрация', 'Registration'),
        journal: JOURNAL,
      },
      distribution(plan.accounting),
      execution(plan),
      {
        key: 'filing',
        type: 'filing',
        title: text('Іске тігу', 'Подшивка в дело', 'Filing'),
        nomenclature: NOMENCLATURE,
      },
    ],
  };
}

/** Deans and the lawyer speak at the same time, accounting with them where money moves. */
function visas(accounting: RoutePlan['accounting']): ApprovalStep {
  const without = visaStage('visas', text('Декандар мен заңгер', 'Деканы и юрист', 'Deans and lawyer'), [
    DEANS,
    LAWYER,
  ]);
  const together = visaStage(
    'visas-with-accounting',
    text('Декандар, заңгер және бухгалтерия', 'Деканы, юрист и бухгалтерия', 'Deans, lawyer and accounting'),
    [DEANS, LAWYER, ACCOUNTANT],
  );
  const money: Condition = { fact: 'money', is: true };
  const stages = {
    never: [without],
    always: [together],
    'when-money-moves': [
      { ...without, condition: { not: money } },
      { ...together, condition: money },
    ],
  }[accounting];
  return { key: 'approval', type: 'approval', title: text('Келісу', 'Согласование', 'Approval'), stages };
}

function visaStage(key: string, title: LocalizedText, participants: readonly ParticipantRule[]): StageDefinition {
  return { key, title, participants, order: 'parallel', rule: { type: 'all' }, ...dueWithin(TERMS.visa) };
}

function signatures(signatory: RoutePlan['signatory']): SignatureStep {
  const viceRector = signatureStage(
    'vice-rector',
    text(
      'Академиялық мәселелер жөніндегі проректор',
      'Проректор по академическим вопросам',
      'Vice-rector for academic affairs',
    ),
  );
  const rector = signatureStage('rector', text('Ректор', 'Ректор', 'Rector'));
  const stages = {
    'vice-rector': [viceRector],
    rector: [viceRector, rector],
    'as-earlier-order': [viceRector, { ...rector, condition: { fact: 'signatory', is: 'rector' } }],
  }[signatory];
  return { key: 'signature', type: 'signature', title: text('Қол қою', 'Подписание', 'Signature'), stages };
}

function signatureStage(role: 'vice-rector' | 'rector', title: LocalizedText): StageDefinition {
  return {
    key: role,
    title,
    participants: [{ by: 'role', role }],
    order: 'sequential',
    rule: { type: 'all' },
    ...dueWithin(TERMS.signature),
  };
}

/** Whoever is silent is reminded before and after the end of the term; then the head of the office looks after the paper. */
function dueWithin(term: Norm): Pick<StageDefinition, 'deadline'> & Prompts {
  return {
    deadline: deadline(term),
    reminders: [
      { when: 'before', ...deadline(PROMPTS.reminderBefore) },
      { when: 'after', ...deadline(PROMPTS.reminderAfter) },
    ],
    escalation: { after: deadline(PROMPTS.escalation), to: 'registrar-head' },
  };
}

function distribution(accounting: RoutePlan['accounting']): DistributionStep {
  return {
    key: 'distribution',
    type: 'distribution',
    title: text('Тарату және таныстыру', 'Рассылка и ознакомление', 'Distribution and acquaintance'),
    acquaint: accounting === 'never' ? [DEANS] : [DEANS, ACCOUNTANT],
    ...dueWithin(TERMS.acquaintance),
  };
}

function execution({ movesNobody, staysInside }: RoutePlan): ExecutionStep {
  const platonus = text(
    'Бұйрықты «Platonus» жүйесіне енгізу',
    'Внести приказ в АИС «Platonus»',
    'Enter the order in Platonus',
  );
  const platform = text(
    'Мәліметтерді Жоғары білім берудің бірыңғай платформасына жүктеп, растауын ескертпеде көрсету',
    'Загрузить сведения в ЕПВО и указать подтверждение в примечании',
    'Load the data into the Unified Platform of Higher Education and give the proof in the remark',
  );
  return {
    key: 'execution',
    type: 'execution',
    title: text('Орындау', 'Исполнение', 'Execution'),
    assignments: [assignment('platonus', platonus), ...(staysInside ? [] : [assignment('unified-platform', platform)])],
    ...(!movesNobody && { effectsOnFact: 'effectiveDate' }),
  };
}

function assignment(key: string, title: LocalizedText): Assignment {
  return { key, title, participants: [{ by: 'role', role: 'specialist' }], ...dueWithin(TERMS.execution) };
}

function deadline(term: Norm): Deadline {
  return { amount: term.value, unit: 'working-days' };
}
