/** What every template sees. The kind's own fields stand under `view`. */
import type { DocumentLanguage } from '../domain/shared/localized.ts';
import type { IsoDate } from '../domain/shared/time.ts';
import type { DocumentView } from './procedure.ts';
import type { PersonName } from './directory.ts';

/** Letterhead of the university, a setting; both languages, because the head of a paper is bilingual. */
export interface Letterhead {
  readonly name: Readonly<Record<DocumentLanguage, string>>;
  readonly city: Readonly<Record<DocumentLanguage, string>>;
  readonly address: Readonly<Record<DocumentLanguage, string>>;
  readonly contacts: string;
}

/** A person as a paper prints them: post and name in the document's language. */
export interface PrintedPerson {
  readonly post: string;
  readonly name: PersonName;
}

/** One line of the visa sheet. */
export interface PrintedVisa extends PrintedPerson {
  readonly verdict: 'approve' | 'approve-with-remark' | 'sign';
  readonly remark?: string;
  /** date of the verdict in the university's time zone */
  readonly date: IsoDate;
}

export interface DocumentModel {
  readonly language: DocumentLanguage;
  readonly letterhead: Letterhead;
  /** absent until registration: the paper shows a blank line in its place */
  readonly number?: string;
  readonly date?: IsoDate;
  /** date and number of the paper an extract is made from stand in `number` and `date` as well */
  readonly signatories: readonly PrintedPerson[];
  readonly executor: PrintedPerson;
  readonly visas: readonly PrintedVisa[];
  /** address of the public check, printed as a QR code; absent until registration */
  readonly verificationUrl?: string;
  readonly view: DocumentView;
}

/** Asks for one paper. */
export interface RenderRequest {
  /** path below `templates/` without language and ending */
  readonly template: string;
  readonly model: DocumentModel;
}
