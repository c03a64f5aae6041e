/** The lines of a case's visa sheet. */
import type { Knex } from 'knex';
import type { LegalBasis } from '../../contracts/absence.messages.ts';
import type { PersonName, Sex } from '../../contracts/directory.ts';
import type { PrintedVisa } from '../../contracts/document-model.ts';
import type { DocumentLanguage, LocalizedText } from '../../domain/shared/localized.ts';
import type { IsoDate } from '../../domain/shared/time.ts';
import { ACTING_BASIS } from './acting-basis.ts';

interface Row {
  readonly name: Readonly<Record<DocumentLanguage, PersonName>>;
  readonly title: LocalizedText;
  readonly verdict: PrintedVisa['verdict'];
  readonly text: string | null;
  readonly date: IsoDate;
  readonly principal: { readonly name: Row['name']; readonly sex: Sex } | null;
  readonly basis: readonly LegalBasis[] | null;
}

const VISA_VERDICTS: readonly PrintedVisa['verdict'][] = ['approve', 'approve-with-remark', 'sign'];

/** Visas and signatures given on a version, in order of giving. */
export async function readPrintedVisas(
  db: Knex,
  caseId: string,
  version: number,
  { language, timeZone }: { readonly language: DocumentLanguage; readonly timeZone: string },
): Promise<PrintedVisa[]> {
  const rows: Row[] = await db('tasks')
    .join('cases', 'cases.id', 'tasks.case_id')
    .join('people', 'people.id', 'tasks.assignee_id')
    .leftJoin('people as principals', 'principals.id', 'tasks.acting_for_id')
    .join('posts', 'posts.id', 'tasks.post_id')
    .leftJoin('remarks', 'remarks.id', 'tasks.remark_id')
    .where({ 'tasks.case_id': caseId, 'tasks.version': version, 'tasks.status': 'done' })
    .whereIn('tasks.verdict', VISA_VERDICTS)
    .orderBy(['tasks.closed_at', 'tasks.id'])
    .select('people.name', 'posts.title', 'tasks.verdict', 'remarks.text')
    .select(db.raw('(tasks.closed_at at time zone ?)::date as date', [timeZone]))
    .select(db.raw(ACTING_BASIS, [timeZone]), db.raw(PRINCIPAL));
  return rows.map((row) => toVisa(row, language));
}

const PRINCIPAL = `case when principals.id is not null then
  jsonb_build_object('name', principals.name, 'sex', principals.sex) end as principal`;

function toVisa(row: Row, language: DocumentLanguage): PrintedVisa {
  const { verdict, date } = row;
  return {
    post: row.title[language],
    name: row.name[language],
    verdict,
    date,
    ...(row.text !== null && { remark: row.text }),
    ...(row.principal && { onBehalfOf: { name: row.principal.name[language], sex: row.principal.sex } }),
    ...(row.basis && { basis: row.basis }),
  };
}
