/** What is stored of a case besides its change log. */
import type { Knex } from 'knex';
import { canonicalJson } from '../../domain/change-log/canonical-json.ts';
import type { Json } from '../../domain/shared/json.ts';
import type { IsoDate } from '../../domain/shared/time.ts';
import { sha256 } from '../sha256.ts';
import { sumOfExtracts, sumOfMovements, sumsOfActs } from './sums.ts';

export interface Evidence {
  /** hashes of contents, remarks and signatures as they are stored now, by id */
  readonly writings: ReadonlyMap<string, string>;
  readonly definitionSha256: string;
  readonly tasks: ReadonlyMap<string, TaskRow>;
  readonly registrations: readonly RegistrationRow[];
  /** hashes of the bytes as they are stored now, by document id */
  readonly documents: ReadonlyMap<string, DocumentRow>;
  readonly extractsSha256: string;
  readonly movementsSha256: string;
}

export interface TaskRow {
  readonly id: string;
  readonly assignee_id: string;
  readonly post_id: string;
  readonly acting_for_id: string | null;
  readonly absence_id: string | null;
  readonly further_absence_ids: readonly string[] | null;
  readonly verdict: string | null;
  readonly remark_id: string | null;
  readonly signature_id: string | null;
}

export interface RegistrationRow {
  readonly number: string | null;
  readonly registered_on: IsoDate | null;
}

export interface DocumentRow {
  readonly id: string;
  readonly sha256: string;
  readonly actual: string | null;
}

/** Reads what is stored of a case and hashes it anew; one query after another, as it stands within a transaction. */
export async function readEvidence(db: Knex, caseId: string): Promise<Evidence> {
  const place = { case_id: caseId };
  const contents = await db('case_contents').where(place).select<{ id: string; content: Json }[]>('id', 'content');
  const remarks = await db('remarks').where(place).select<{ id: string; text: string }[]>('id', 'text');
  const definition = await definitionOf(db, caseId);
  const tasks = await db('tasks').where(place).select<TaskRow[]>(TASK_COLUMNS);
  const registrations = await numbersOf(db, caseId);
  const documents = await documentsOf(db, caseId);
  return {
    writings: new Map([
      ...contents.map(({ id, content }) => [id, sha256(canonicalJson(content))] as const),
      ...remarks.map(({ id, text }) => [id, sha256(text)] as const),
      ...(await sumsOfActs(db, { case_id: caseId })),
    ]),
    definitionSha256: sha256(canonicalJson(definition)),
    tasks: new Map(tasks.map((task) => [task.id, task])),
    registrations,
    documents: new Map(documents.map((row) => [row.id, row])),
    extractsSha256: await sumOfExtracts(db, caseId),
    movementsSha256: await sumOfMovements(db, caseId),
  };
}

const TASK_COLUMNS = [
  'id',
  'assignee_id',
  'post_id',
  'acting_for_id',
  'absence_id',
  'further_absence_ids',
  'verdict',
  'remark_id',
  'signature_id',
] as const;

async function definitionOf(db: Knex, caseId: string): Promise<Json> {
  const row = await db('cases').where({ id: caseId }).first<{ summary: { definition: Json } } | undefined>('summary');
  return row?.summary.definition ?? null;
}

function numbersOf(db: Knex, caseId: string): Promise<RegistrationRow[]> {
  const inCase = db('cases').where({ id: caseId }).select<RegistrationRow[]>('number', 'registered_on');
  return inCase.unionAll(db('registrations').where({ case_id: caseId }).select('number', 'registered_on'));
}

function documentsOf(db: Knex, caseId: string): Promise<DocumentRow[]> {
  return db('documents')
    .leftJoin('document_bytes', 'document_bytes.sha256', 'documents.sha256')
    .where('documents.case_id', caseId)
    .select<DocumentRow[]>(
      'documents.id',
      'documents.sha256',
      db.raw(`encode(sha256(document_bytes.bytes), 'hex') as actual`),
    );
}
