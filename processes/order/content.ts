/** What every order holds, whatever its kind. Stored JSON: a change of these shapes needs a migration of contents. */
import type { IsoDate } from '../../domain/shared/time.ts';
import type { PaperText } from '../../domain/shared/localized.ts';
import type { BasisKind } from './basis.ts';

/** A paper the order rests on. */
export interface Basis {
  readonly kind: BasisKind;
  /** replaces the usual name of the kind; obligatory for `other` */
  readonly title?: PaperText | undefined;
  readonly number?: string | undefined;
  readonly date: IsoDate;
}

export interface StudentRow {
  readonly studentId: string;
}

/** What an order holds even when it names no student. */
export interface OrderFrame {
  readonly effectiveDate: IsoDate;
  readonly basis: readonly Basis[];
  /** who watches over the execution, as it stands after «возложить на»; absent: the signatory himself */
  readonly control?: PaperText | undefined;
}

export interface OrderContent extends OrderFrame {
  readonly students: readonly StudentRow[];
}

/** A row of the students' list with the fields of the kind. */
export type RowOf<Content extends OrderContent> = Content['students'][number];
