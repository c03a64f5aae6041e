/** The lines of a case's visa sheet. */
import type { Knex } from 'knex';
import type { PrintedVisa } from '../../contracts/document-model.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import type { DocumentLanguage } from '../../domain/shared/localized.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { readVisaSheet, type StandingVisa } from './records/visas.ts';

/** Visas, signatures and votes on the present version, in order of giving; carried ones with their original date. */
export async function readPrintedVisas(
  db: Knex,
  summary: CaseSummary,
  {
    language,
    ...given
  }: { readonly language: DocumentLanguage; readonly timeZone: string; readonly at?: Instant | undefined },
): Promise<PrintedVisa[]> {
  const visas = await readVisaSheet(db, summary, given);
  return visas.map((visa) => toPrinted(visa, language));
}

function toPrinted(visa: StandingVisa, language: DocumentLanguage): PrintedVisa {
  const { post, name, verdict, date, remark, principal, basis, carried, version } = visa;
  return {
    post: post[language],
    name: name[language],
    verdict,
    date,
    ...(carried && { carriedFrom: version }),
    ...(remark !== null && { remark }),
    ...(principal && { onBehalfOf: { name: principal.name[language], sex: principal.sex } }),
    ...(basis && { basis }),
  };
}
