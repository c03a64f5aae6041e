/** The tree between templates and papers: every back end prints exactly this and nothing else. */

/** A piece of text of one look. `text` is clean (see clean-text.ts) and its white space is collapsed. */
export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly small: boolean;
  readonly position: 'line' | 'sub' | 'super';
}

export interface BreakRun {
  readonly kind: 'break';
}

/** A QR code that leads to `address`. */
export interface QrRun {
  readonly kind: 'qr';
  readonly address: string;
}

export type Run = TextRun | BreakRun | QrRun;

export type Alignment = 'left' | 'center' | 'right' | 'justify';

/** `gap` is the narrow empty line around tables, `item` a numbered paragraph, `cell` the text of a table with borders. */
export type ParagraphStyle = 'text' | 'heading' | 'title' | 'subheading' | 'item' | 'cell' | 'small' | 'gap';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly style: ParagraphStyle;
  readonly align: Alignment;
  readonly indent: boolean;
  /** stays on one page with the next block */
  readonly keep: boolean;
  readonly startsPage: boolean;
  readonly runs: readonly Run[];
}

export interface Cell {
  readonly columnSpan: number;
  /** number of rows the cell covers; 0 for the place under a cell that began in a row above */
  readonly rowSpan: number;
  readonly header: boolean;
  /** never empty */
  readonly paragraphs: readonly Paragraph[];
}

export interface Row {
  /** repeated on every page */
  readonly header: boolean;
  /** column spans of the cells add up to the number of columns */
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly kind: 'table';
  readonly borders: 'grid' | 'rule' | 'none';
  /** widths in twentieths of a point; they add up to the width of the text */
  readonly columns: readonly number[];
  /** never empty */
  readonly rows: readonly Row[];
}

/** Two tables never stand side by side, and the last block is a paragraph: Word joins or refuses them otherwise. */
export type Block = Paragraph | Table;
