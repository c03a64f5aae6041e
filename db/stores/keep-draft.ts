import type { Knex } from 'knex';
import type { ProcedureKind } from '../../contracts/procedure.ts';
import type { Facts } from '../../domain/approval/condition.ts';
import type { Json } from '../../domain/shared/json.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { readCaseData, type CaseDataRequest } from '../read-models/case-data.ts';
import { createContentsStore } from './contents-store.ts';

interface WrittenDraft extends CaseDataRequest {
  readonly contentId: string;
  readonly caseId: string;
  readonly kind: ProcedureKind;
  /** of the shape the kind asks for */
  readonly content: unknown;
  readonly at: Instant;
}

export interface KeptDraft {
  readonly contentId: string;
  readonly facts: Facts;
}

/** Keeps what somebody, or the program, has written, with the title its kind gives it; answers the facts its route looks at. */
export async function keepDraft(db: Knex, written: WrittenDraft): Promise<KeptDraft> {
  const { contentId, caseId, kind, content, at, ...request } = written;
  const { authorId, studentIds } = request;
  const data = await readCaseData(db, { ...request, caseId });
  await createContentsStore(db).saveContent({
    ...{ id: contentId, caseId, authorId, studentIds, at },
    content: content as Json,
    title: kind.caseTitle(content, data),
  });
  return { contentId, facts: kind.facts(content, data) };
}
