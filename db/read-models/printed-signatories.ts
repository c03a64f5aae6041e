/** Whose signature a paper bears or waits for. */
import type { Knex } from 'knex';
import type { ActingOrder } from '../../contracts/acting-order.ts';
import type { PrintedSignatory } from '../../contracts/document-model.ts';
import { holds } from '../../domain/approval/condition.ts';
import type { StageDefinition } from '../../domain/approval/definition.ts';
import type { Deputyship } from '../../domain/approval/deputyship.ts';
import type { Participant } from '../../domain/approval/state.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import type { DocumentLanguage } from '../../domain/shared/localized.ts';
import type { IsoDate } from '../../domain/shared/time.ts';
import { substitute } from '../stores/deputies.ts';
import { findHolders } from '../stores/holders.ts';
import { tasksThen, type CaseMoment } from './case-at/tasks-then.ts';
import { readActingOrders } from './acting-basis.ts';
import { printOrders } from './printed-orders.ts';
import { readPrintedPeople } from './printed-people.ts';

type Signatory = Pick<Participant, 'personId' | 'postId' | keyof Deputyship>;

interface AskedRow {
  readonly stage: string;
  readonly assignee_id: string;
  readonly post_id: string;
  readonly absence_id: string | null;
  readonly further_absence_ids: readonly string[] | null;
}

/** Who has signed or is asked to; where nobody has been asked yet, who would be today. In order of signing. */
export async function readSignatories(
  db: Knex,
  summary: CaseSummary,
  {
    language,
    today,
    then,
  }: { readonly language: DocumentLanguage; readonly today: IsoDate; readonly then?: CaseMoment | undefined },
): Promise<PrintedSignatory[]> {
  const asked = await readAsked(db, summary, then);
  const signatories: Signatory[] = [];
  for (const stage of signatureStages(summary)) {
    const known = asked.filter((row) => row.stage === stage.key).map(toSignatory);
    signatories.push(...(known.length > 0 ? known : await foresee(db, summary, stage, today)));
  }
  const printed = await readPrintedPeople(db, signatories, language);
  const orders = await readActingOrders(
    db,
    printed.map(({ person }) => person),
  );
  return printed.map(({ post, name }, index) => ({ post, name, ...actingBy(orders[index], language) }));
}

function actingBy(
  orders: readonly ActingOrder[] | undefined,
  language: DocumentLanguage,
): Pick<PrintedSignatory, 'acting' | 'basis'> {
  return orders ? { acting: true, basis: printOrders(orders, language) } : { acting: false };
}

async function readAsked(
  db: Knex,
  { caseId, version }: CaseSummary,
  then: CaseMoment | undefined,
): Promise<AskedRow[]> {
  return db('tasks')
    .with('tasks', tasksThen(db, caseId, then))
    .where({ version, action: 'sign' })
    .whereIn('status', ['open', 'done'])
    .orderByRaw('opened_at, length(id), id')
    .select<AskedRow[]>('stage', 'assignee_id', 'post_id', 'absence_id', 'further_absence_ids');
}

function toSignatory(row: AskedRow): Signatory {
  return {
    personId: row.assignee_id,
    postId: row.post_id,
    ...(row.absence_id !== null && { absenceId: row.absence_id }),
    ...(row.further_absence_ids && { furtherAbsenceIds: row.further_absence_ids }),
  };
}

async function foresee(
  db: Knex,
  { facts, authorId, process }: CaseSummary,
  stage: StageDefinition,
  date: IsoDate,
): Promise<readonly Signatory[]> {
  const found = await Promise.all(stage.participants.map((rule) => findHolders(db, rule, { facts, authorId })));
  const holders = found.flatMap(({ participants }) => participants);
  return (await substitute(db, holders, { date, process })).participants;
}

function signatureStages({ definition, facts }: CaseSummary): StageDefinition[] {
  return definition.steps
    .flatMap((step) => (step.type === 'signature' ? step.stages : []))
    .filter((stage) => !stage.condition || holds(stage.condition, facts));
}
