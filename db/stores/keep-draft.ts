import type { Knex } from 'knex';
import type { ProcedureKind } from '../../contracts/procedure.ts';
import type { Facts } from '../../domain/approval/condition.ts';
import type { Json } from '../../domain/shared/json.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { readCaseData, type CaseDataRequest } from '../read-models/case-data.ts';
import { createContentsStore, type NewContent } from './contents-store.ts';

interface WrittenDraft extends CaseDataRequest {
  readonly contentId: string;
  readonly caseId: string;
  readonly kind: ProcedureKind;
  /** of the shape the kind asks for */
  readonly content: unknown;
  readonly at: Instant;
}

/** What the command that brings it names. */
export interface NamedDraft {
  readonly contentId: string;
  readonly facts: Facts;
}

export interface Draft {
  readonly content: NewContent;
  readonly named: NamedDraft;
}

/** What somebody, or the program, has written, with the title its kind gives it and the facts its route looks at. */
export async function titledDraft(db: Knex, written: WrittenDraft): Promise<Draft> {
  const { contentId, caseId, kind, content, at, ...request } = written;
  const { authorId, studentIds } = request;
  const data = await readCaseData(db, { ...request, caseId });
  return {
    content: {
      ...{ id: contentId, caseId, authorId, studentIds, at },
      content: content as Json,
      title: kind.caseTitle(content, data),
    },
    named: { contentId, facts: kind.facts(content, data) },
  };
}

/** Keeps what a case is opened with. It is a record at once: no opening is refused, and one without an answer may still come. */
export async function keepDraft(db: Knex, { content, named }: Draft): Promise<NamedDraft> {
  await createContentsStore(db).saveContent(content);
  return named;
}
