/** What a controlled document holds. Stored JSON: a change of these shapes needs a migration of contents. */
import type { PaperText } from '../../domain/shared/localized.ts';

export interface DocumentSection {
  readonly heading: PaperText;
  readonly text: PaperText;
}

export interface ControlledContent {
  /** what names the document through all its editions, for example `ПСП 05-01` */
  readonly code: string;
  readonly edition: number;
  readonly title: PaperText;
  /** who answers for the process the document describes */
  readonly owner: PaperText;
  readonly sections: readonly DocumentSection[];
  readonly reason: PaperText;
}
