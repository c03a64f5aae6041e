/** A registered, signed paper of a case with its extract and its draft, put straight into the record. */
import type { Knex } from 'knex';
import { sha256 } from '../../platform/ids.ts';

const AT = '2026-11-21T08:00:00.000Z';
const TITLE = JSON.stringify({ kk: 'Бұйрық', ru: 'Приказ', en: 'Order' });

export interface PaperPlace {
  /** last part of the address printed on the paper */
  readonly token: string;
  readonly caseId: string;
  /** whom the extract is about */
  readonly studentId: string;
}

/** The paper's bytes are «the order», those of the extract «the extract» and of the draft «the draft». */
export async function registerPaper(db: Knex, { token, caseId, studentId }: PaperPlace): Promise<void> {
  const place = { journal_key: 'orders-students', year: 2026 };
  await db('journal_years').insert({ ...place, last_ordinal: 412 });
  const number = { ordinal: 412, number: '412-С', case_id: caseId, registered_on: '2026-11-20', status: 'in-force' };
  await db('registrations').insert({ id: token, ...place, ...number });
  await freeze(db, { case_id: caseId, purpose: 'registered' }, 'the order');
  await freeze(db, { case_id: caseId, purpose: 'extract', student_id: studentId }, 'the extract');
  await freeze(db, { case_id: caseId, purpose: 'submitted' }, 'the draft');
  await sign(db, caseId);
}

async function freeze(
  db: Knex,
  place: { readonly case_id: string; readonly purpose: string; readonly student_id?: string },
  content: string,
): Promise<void> {
  const bytes = Buffer.from(content);
  const hash = sha256(bytes);
  await db('document_bytes').insert({ sha256: hash, bytes });
  const paper = { id: place.purpose, key: 'order', language: 'ru', title: TITLE, version: 1 };
  const file = { media_type: 'x/y', file_name: 'x', size_bytes: bytes.length, sha256: hash, created_at: AT };
  await db('documents').insert({ ...place, ...paper, ...file });
}

async function sign(db: Knex, caseId: string): Promise<void> {
  const post = await db('posts').where({ person_id: 'person-vice-rector' }).first<{ id: string }>('id');
  await db('tasks').insert({
    ...{ id: `${caseId}-signature`, case_id: caseId, step: 'signature', stage: 'vice-rector', action: 'sign' },
    ...{ assignee_id: 'person-vice-rector', post_id: post?.id, status: 'done', verdict: 'sign', version: 1 },
    ...{ due_at: AT, opened_at: AT, closed_at: AT },
  });
}
