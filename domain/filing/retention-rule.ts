/** Reference data of how long files are kept; the shapes are stored, so a change of them needs a migration. */
import type { LocalizedText } from '../shared/localized.ts';
import type { IsoDate } from '../shared/time.ts';

export type KeepingPeriod =
  | { readonly type: 'permanent' }
  | { readonly type: 'years'; readonly years: number }
  /** as long as the personal file of the student the paper is about */
  | { readonly type: 'as-personal-file' };

/** What is laid down for a retention class from a day on. */
export interface RetentionRule {
  /** null: nobody at the university has entered it yet */
  readonly period: KeepingPeriod | null;
  /** full years in the office after the file is closed; null: not entered, or such files never go to the archive */
  readonly archiveAfterYears: number | null;
  /** item of the list of retention periods */
  readonly item: string | null;
  readonly source: LocalizedText;
  /** somebody has compared it with its source; nothing irreversible rests on a rule that is not */
  readonly confirmed: boolean;
}

/** An edition of a rule. Of two from the same day the one entered later counts. */
export interface RetentionEdition extends RetentionRule {
  readonly id: string;
  readonly retentionClass: string;
  readonly validFrom: IsoDate;
}
