/** What every paper of a case prints besides the fields of its kind. */
import type { Knex } from 'knex';
import type { DocumentModel } from '../../contracts/document-model.ts';
import type { DocumentView } from '../../contracts/procedure.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import type { DocumentLanguage } from '../../domain/shared/localized.ts';
import type { IsoDate } from '../../domain/shared/time.ts';
import { createSettingsStore } from '../stores/settings-store.ts';
import type { CaseMoment } from './case-at/tasks-then.ts';
import { readPrintedPeople } from './printed-people.ts';
import { readSignatories } from './printed-signatories.ts';
import { readPrintedVisas } from './printed-visas.ts';

export interface DocumentModelRequest {
  readonly summary: CaseSummary;
  readonly language: DocumentLanguage;
  readonly view: DocumentView;
  /** zone in which the dates of visas are printed */
  readonly timeZone: string;
  /** today there: who is absent today decides who is going to sign */
  readonly today: IsoDate;
  /** the people asked as they stood then; absent: as they stand now */
  readonly then?: CaseMoment | undefined;
  /** address of the public check of a registered paper */
  readonly verificationUrl?: string;
}

/** The executor of a paper that prints none. */
export const NOBODY = { post: '', name: { surname: '', givenName: '', patronymic: '' } };

/** Reads letterhead, signatories, executor and visas of a case in the language of the paper. */
export async function readDocumentModel(db: Knex, request: DocumentModelRequest): Promise<DocumentModel> {
  const { summary, language, view, verificationUrl } = request;
  const [letterhead, signatories, executors, visas] = await Promise.all([
    createSettingsStore(db).letterhead(),
    readSignatories(db, summary, request),
    readPrintedPeople(db, [{ personId: summary.authorId }], language),
    readPrintedVisas(db, summary, request),
  ]);
  const { registration } = summary;
  const [executor] = executors;
  return {
    language,
    letterhead,
    signatories,
    executor: executor ? { post: executor.post, name: executor.name } : NOBODY,
    visas,
    view,
    ...(registration && { number: registration.number, date: registration.registeredOn }),
    ...(verificationUrl !== undefined && { verificationUrl }),
  };
}
