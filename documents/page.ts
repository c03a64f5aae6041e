/** Sizes of the paper, in twentieths of a point where not said otherwise. */
const TWIPS_PER_MM = 1440 / 25.4;

/** Whole twentieths of a point in a length of millimetres. */
export function millimetres(length: number): number {
  return Math.round(length * TWIPS_PER_MM);
}

/** A4 with margins above the minima of the rules on records management (20, 10, 10 and 10 mm). */
export const PAGE = {
  width: millimetres(210),
  height: millimetres(297),
  margin: { left: millimetres(30), right: millimetres(15), top: millimetres(20), bottom: millimetres(20) },
} as const;

export const TEXT_WIDTH = PAGE.width - PAGE.margin.left - PAGE.margin.right;
export const FIRST_LINE_INDENT = millimetres(12.5);

export const FONT = 'Times New Roman';
/** Sizes of type in half points, as OOXML counts them. */
export const TYPE_SIZE = { text: 28, cell: 24, small: 20, gap: 12 } as const;

export const QR_SIZE_PIXELS = 96;
