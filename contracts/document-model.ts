/** What every template sees. The kind's own fields stand under `view`. */
import type { DocumentLanguage } from '../domain/shared/localized.ts';
import type { IsoDate } from '../domain/shared/time.ts';
import type { DocumentView } from './procedure.ts';
import type { LegalBasis } from './absence.messages.ts';
import type { PersonName, Sex } from './directory.ts';

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

/** An order by which a deputy acts; in a chain, with the deputy in whose place the next one acts. */
export interface PrintedOrder extends LegalBasis {
  readonly insteadOf?: { readonly name: PersonName; readonly sex: Sex };
}

/** A person whose signature the paper bears or waits for. */
export interface PrintedSignatory extends PrintedPerson {
  /** does the work of the post while its holder is absent */
  readonly acting: boolean;
  /** the orders by which they do, the absent person's first; only of those who act */
  readonly basis?: readonly PrintedOrder[];
}

/** One line of the visa sheet: the post in whose place the verdict was given, and the name of who gave it. */
export interface PrintedVisa extends PrintedPerson {
  /** the absent or delegating person; the sex is for the case of the name */
  readonly onBehalfOf?: { readonly name: PersonName; readonly sex: Sex };
  /** the orders by which the deputy acts, the absent person's first; absent with a delegation */
  readonly basis?: readonly PrintedOrder[];
  readonly verdict: 'approve' | 'approve-with-remark' | 'sign' | 'refuse' | 'abstain';
  readonly remark?: string;
  /** the certificate a signature was made with; without one it was confirmed in the program */
  readonly certificate?: { readonly serialNumber: string; readonly name: string; readonly notAfter: IsoDate };
  /** the version it was given on, when that is an earlier one */
  readonly carriedFrom?: number;
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
  readonly signatories: readonly PrintedSignatory[];
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
