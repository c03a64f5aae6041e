/** Compares what the change log tells with what is stored: an entry proves the content, the verdict, the number, the bytes. */
import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';
import type { HashedEntry } from '../../domain/change-log/entry.ts';
import type { Json } from '../../domain/shared/json.ts';
import { readEvidence, type DocumentRow, type Evidence, type RegistrationRow, type TaskRow } from './read-evidence.ts';
import type { LogProblem, ProblemReason } from './problem.ts';

type Details = HashedEntry['details'];

/** Whom a task was last given to, by the log. */
interface Holder {
  readonly personId: string;
  readonly postId: string;
  readonly actingForId?: string;
  readonly absenceId?: string;
  readonly furtherAbsenceIds?: readonly string[];
}

type Stored = Evidence & { readonly holders: ReadonlyMap<string, Holder> };

interface EntryCheck {
  readonly holds: (details: Details, stored: Stored) => boolean;
  readonly otherwise: ProblemReason;
}

/** Finds the first entry of a case that what is stored does not bear out. */
export async function findFalseEntry(
  db: Knex,
  caseId: string,
  entries: readonly HashedEntry[],
): Promise<LogProblem | undefined> {
  const evidence = await readEvidence(db, caseId);
  const stored = { ...evidence, holders: lastHolders(entries) };
  for (const entry of entries) {
    const reason = contradictionOf(entry, stored);
    if (reason) return { caseId, seq: entry.seq, reason };
  }
  return [...evidence.documents.values()].some((row) => row.actual !== row.sha256)
    ? { caseId, reason: 'changed-document' }
    : undefined;
}

function contradictionOf(entry: HashedEntry, evidence: Stored): ProblemReason | undefined {
  const { details } = entry;
  if (!isSame(evidence.writings, details['contentId'], details['contentSha256'])) return 'changed-content';
  if (!isSame(evidence.writings, details['remarkId'], details['remarkSha256'])) return 'changed-remark';
  if (!isSame(evidence.writings, details['signatureId'], details['signatureSha256'])) return 'changed-signature';
  const check = CHECKS[entry.action];
  return check && !check.holds(details, evidence) ? check.otherwise : undefined;
}

/** What else an entry of each kind proves. */
const CHECKS: Readonly<Record<string, EntryCheck>> = {
  opened: {
    holds: (details, evidence) => details['definitionSha256'] === evidence.definitionSha256,
    otherwise: 'changed-definition',
  },
  'task-opened': {
    holds: (details, stored) => isTaskAsGiven(openedTask(details).id, stored),
    otherwise: 'changed-task',
  },
  'task-moved': {
    holds: (details, stored) => isTaskAsGiven(details['taskId'] as string, stored),
    otherwise: 'changed-task',
  },
  decided: { holds: (details, { tasks }) => isTaskAsDecided(details, tasks), otherwise: 'changed-task' },
  registered: {
    holds: (details, { registrations }) => isNumberAsTold(details, registrations),
    otherwise: 'changed-registration',
  },
  distributed: {
    holds: (details, stored) => isSumAsTold(details['extractsSha256'], stored.extractsSha256),
    otherwise: 'changed-extracts',
  },
  'effects-applied': {
    holds: (details, stored) => isSumAsTold(details['movementsSha256'], stored.movementsSha256),
    otherwise: 'changed-movements',
  },
  'documents-frozen': {
    holds: (details, { documents }) => areDocumentsAsTold(details, documents),
    otherwise: 'changed-document',
  },
};

/** Entries of before the sum was kept tell none. */
function isSumAsTold(told: Json | undefined, stored: string): boolean {
  return told === undefined || told === stored;
}

function isSame(stored: ReadonlyMap<string, string>, id: Json | undefined, hash: Json | undefined): boolean {
  return typeof id !== 'string' || stored.get(id) === hash;
}

function lastHolders(entries: readonly HashedEntry[]): ReadonlyMap<string, Holder> {
  return new Map(
    entries.flatMap(({ action, details }) => {
      if (action === 'task-moved') return [[details['taskId'] as string, details['to'] as unknown as Holder] as const];
      if (action !== 'task-opened') return [];
      const { id, assigneeId, ...place } = openedTask(details);
      return [[id, { personId: assigneeId, ...place }] as const];
    }),
  );
}

function openedTask(details: Details): Omit<Holder, 'personId'> & { readonly id: string; readonly assigneeId: string } {
  return details['task'] as unknown as ReturnType<typeof openedTask>;
}

/** A task that has moved on stands with the person it was moved to last. */
function isTaskAsGiven(taskId: string, { tasks, holders }: Stored): boolean {
  const task = tasks.get(taskId);
  const told = holders.get(taskId);
  return (
    task !== undefined &&
    told !== undefined &&
    task.assignee_id === told.personId &&
    task.post_id === told.postId &&
    (task.acting_for_id ?? undefined) === told.actingForId &&
    (task.absence_id ?? undefined) === told.absenceId &&
    isDeepStrictEqual(task.further_absence_ids ?? undefined, told.furtherAbsenceIds)
  );
}

function isTaskAsDecided(
  { taskId, verdict, remarkId, signatureId }: Details,
  tasks: ReadonlyMap<string, TaskRow>,
): boolean {
  const task = tasks.get(taskId as string);
  return (
    task !== undefined &&
    task.verdict === verdict &&
    (task.remark_id ?? undefined) === remarkId &&
    (task.signature_id ?? undefined) === signatureId
  );
}

/** Both the journal and the case carry the number. */
function isNumberAsTold(details: Details, rows: readonly RegistrationRow[]): boolean {
  const told = rows.filter((row) => row.number === details['number'] && row.registered_on === details['registeredOn']);
  return rows.length === 2 && told.length === 2;
}

function areDocumentsAsTold(details: Details, documents: ReadonlyMap<string, DocumentRow>): boolean {
  const told = details['documents'] as readonly { readonly id: string; readonly sha256: string }[];
  return told.every(({ id, sha256: hash }) => documents.get(id)?.sha256 === hash && documents.get(id)?.actual === hash);
}
