import type { DocumentList, History, VisaSheet } from '../../contracts/case-records.schemas.ts';
import type { ActingOrder } from '../../contracts/acting-order.ts';
import type { HistoryRow } from '../../db/read-models/case-history.ts';
import type { CaseTask } from '../../db/read-models/case-tasks.ts';
import type { CaseSignature } from '../../db/read-models/signatures.ts';
import type { StoredDocument } from '../../db/stores/documents-store.ts';
import type { Visa } from '../../domain/approval/state.ts';
import { isObject, type Json } from '../../domain/shared/json.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { weighedTexts } from '../../platform/i18n/weighed-text.ts';
import { presentBasis } from './acting-basis.ts';
import { presentPerson, shortName } from './people.ts';
import { certificateOf } from './signature.ts';

export function presentDocument(document: StoredDocument, language: Language): DocumentList['items'][number] {
  const { id, key, title, mediaType, fileName, sizeBytes, sha256, purpose, version, studentId, createdAt } = document;
  return {
    id,
    key,
    title: title[language],
    language: document.language,
    mediaType,
    fileName,
    sizeBytes,
    sha256,
    // only frozen bytes are ever stored
    frozen: true,
    purpose,
    version,
    ...(studentId !== undefined && { studentId }),
    createdAt,
  };
}

export function presentHistoryEntry(row: HistoryRow, language: Language): History['items'][number] {
  const { seq, at, action, version, hash, previousHash } = row;
  return {
    seq,
    at,
    actor: row.actor && presentPerson(row.actor, language),
    ...(row.actingFor && { actingFor: presentPerson(row.actingFor, language) }),
    action,
    ...(row.step !== null && { step: row.step }),
    ...(row.stage !== null && { stage: row.stage }),
    version,
    details: { ...row.details },
    ...reasonOf(row.details['weighed'], language),
    ...(row.remark !== null && { remark: row.remark }),
    hash,
    previousHash,
  };
}

/** Older entries do not say what a condition was decided on. */
function reasonOf(weighed: Json | undefined, language: Language): { because?: string[] } {
  return isObject(weighed) ? { because: [...weighedTexts(weighed, language)] } : {};
}

export interface VisaParts {
  readonly tasks: readonly CaseTask[];
  /** the orders by which deputies answered, by task id */
  readonly bases: ReadonlyMap<string, readonly ActingOrder[]>;
  /** signatures with certificates under the case */
  readonly signatures: readonly CaseSignature[];
  /** the visas that stand on the present version */
  readonly standing: readonly Visa[];
}

/** Answers given in approval and signature, in order of giving. */
export function presentVisas(
  { tasks, bases, signatures, standing }: VisaParts,
  language: Language,
): VisaSheet['items'] {
  return tasks
    .filter((task) => task.status === 'done' && (task.action === 'approve' || task.action === 'sign'))
    .sort((one, other) => (one.closedAt ?? '').localeCompare(other.closedAt ?? ''))
    .map((task) => ({
      ...presentVisa(task, bases.get(task.id), language),
      ...certificateOf(signatures, task.signatureId),
      ...standingOf(standing.find(({ taskId }) => taskId === task.id)),
    }));
}

function presentVisa(
  task: CaseTask,
  basis: readonly ActingOrder[] | undefined,
  language: Language,
): Omit<VisaSheet['items'][number], 'stands'> {
  return {
    taskId: task.id,
    post: task.post[language],
    name: shortName(task.assignee.name, language),
    verdict: task.verdict ?? '',
    ...(task.remark !== null && { remark: task.remark }),
    at: task.closedAt ?? '',
    version: task.version,
    ...(task.actingFor && { onBehalfOf: shortName(task.actingFor.name, language) }),
    ...(basis && { basis: presentBasis(basis, language) }),
  };
}

/** A carried visa stands on the present version and says on which it was given. */
function standingOf(visa: Visa | undefined): Partial<VisaSheet['items'][number]> & { readonly stands: boolean } {
  if (!visa) return { stands: false };
  const { version, carriedFrom } = visa;
  return carriedFrom === undefined ? { stands: true } : { stands: true, version, carriedFrom };
}
