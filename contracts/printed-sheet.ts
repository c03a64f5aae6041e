/** A grade sheet as papers print it. */
import type { DocumentLanguage, LocalizedText } from '../domain/shared/localized.ts';
import type { IsoDate } from '../domain/shared/time.ts';
import type { PersonName } from './directory.ts';

export interface PrintedSheet {
  readonly id: string;
  readonly number: string;
  readonly issuedOn: IsoDate;
  readonly courseCode: string;
  readonly courseTitle: LocalizedText;
  readonly credits: number;
  /** language the group is taught in */
  readonly language: 'kk' | 'ru' | 'en';
  readonly ordinal: number;
  readonly teacher: string;
  /** in order of names */
  readonly students: readonly PrintedStudent[];
}

export interface PrintedStudent {
  /** number of the application, by which the student is known in files of results too */
  readonly number: string;
  readonly name: Readonly<Record<DocumentLanguage, PersonName>>;
  readonly groupName: string;
  /** null: nothing is entered */
  readonly result: PrintedResult | null;
}

interface PrintedResult {
  /** null: did not come */
  readonly percent: number | null;
  readonly letter: string;
  readonly points: number;
}
