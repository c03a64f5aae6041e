import { AppError, type FieldError } from '../../contracts/errors.ts';
import type { CaseData, ProcedureKind } from '../../contracts/procedure.ts';
import { readCase } from '../../db/read-models/cases.ts';
import { readCaseData } from '../../db/read-models/case-data.ts';
import { readRelatedOrder } from '../../db/read-models/related-order.ts';
import { listStudents } from '../../db/read-models/students.ts';
import { titledDraft, type Draft } from '../../db/stores/keep-draft.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { earlierPapers } from '../../processes/index.ts';
import { fieldText } from '../../platform/i18n/field-text.ts';
import type { AppDeps } from '../app-deps.ts';
import { idFor, type Asker } from '../call.ts';
import { fieldErrors, pointerOf } from '../field-errors.ts';
import { caseScopeOf } from '../policy/case-policy.ts';
import { studentScopeOf } from '../policy/student-policy.ts';

interface ContentRequest {
  readonly process: string;
  readonly caseId: string;
  readonly kind: ProcedureKind;
  readonly content: unknown;
}

/**
 * Takes a content that has the shape its kind asks for, whether or not it passes the kind's checks yet.
 *
 * @throws CONTENT_INVALID with a pointer to every wrong place
 */
export async function draftOf(deps: AppDeps, asker: Asker, request: ContentRequest): Promise<Draft> {
  const { kind, caseId } = request;
  const content = shapedContent(kind, request.content, asker.language);
  const orderId = kind.relation?.orderId(content);
  if (orderId !== undefined) await requireVisibleOrder(deps, asker, orderId, kind.relation?.pointer ?? '');
  const related = orderId === undefined ? undefined : await readRelatedOrder(deps.db, orderId, caseId);
  const studentIds = kind.studentIds(content, related);
  await requireVisibleStudents(deps, asker, { content, studentIds });
  return titledDraft(deps.db, {
    ...{ contentId: idFor(asker, 'content'), caseId, kind, content, studentIds },
    ...earlierPapers(request.process, kind, content),
    authorId: asker.viewer.personId,
    today: deps.clock.today(),
    at: deps.clock.now(),
  });
}

/** What the rules of a kind look at besides the content. */
export function contentData(
  { db, clock }: AppDeps,
  { process, kind, content }: Pick<ContentRequest, 'process' | 'kind' | 'content'>,
  named: { readonly authorId: string; readonly caseId: string; readonly studentIds: readonly string[] },
): Promise<CaseData> {
  return readCaseData(db, { ...named, ...earlierPapers(process, kind, content), today: clock.today() });
}

function shapedContent(kind: ProcedureKind, content: unknown, language: Language): unknown {
  const parsed = kind.contentSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const fields = fieldErrors(parsed.error.issues, content, language);
  throw new AppError('CONTENT_INVALID', { cause: parsed.error, fields });
}

/** A content must not make known who stands behind an id its author may not look up. */
async function requireVisibleStudents(
  { db }: AppDeps,
  { viewer, language }: Asker,
  { content, studentIds }: { readonly content: unknown; readonly studentIds: readonly string[] },
): Promise<void> {
  const scope = studentScopeOf(viewer);
  if (scope === 'all') return;
  const ids = [...new Set(studentIds)];
  const seen = await listStudents(db, { scope, filter: { ids }, limit: ids.length });
  const visible = new Set(seen.map(({ record }) => record.id));
  const hidden = ids.filter((id) => !visible.has(id));
  if (hidden.length === 0) return;
  throw new AppError('CONTENT_INVALID', {
    fields: placesOf(content, hidden).map((pointer) => notInList(pointer, language)),
  });
}

/** Nobody writes about an order they may not read. */
async function requireVisibleOrder(
  { db }: AppDeps,
  { viewer, language }: Asker,
  orderId: string,
  pointer: string,
): Promise<void> {
  if (await readCase(db, orderId, caseScopeOf(viewer))) return;
  throw new AppError('CONTENT_INVALID', { fields: [notInList(pointer, language)] });
}

function notInList(pointer: string, language: Language): FieldError {
  return { pointer, code: 'NOT_IN_LIST', detail: fieldText('NOT_IN_LIST', language) };
}

function placesOf(value: unknown, wanted: readonly unknown[], path: readonly string[] = []): string[] {
  if (wanted.includes(value)) return [pointerOf(path)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => placesOf(part, wanted, [...path, key]));
}
