import type { ParagraphStyle } from '../blocks.ts';
import { TYPE_SIZE } from '../page.ts';

/** How a style looks. Spaces are in twentieths of a point, the size in half points. */
export interface StyleLook {
  /** id in styles.xml; absent for the style every paragraph has without one */
  readonly id?: string;
  readonly bold: boolean;
  readonly size: number;
  readonly spaceBefore: number;
  readonly spaceAfter: number;
}

const TEXT: StyleLook = { bold: false, size: TYPE_SIZE.text, spaceBefore: 0, spaceAfter: 0 };

export const STYLE_LOOKS: Readonly<Record<ParagraphStyle, StyleLook>> = {
  text: TEXT,
  heading: { ...TEXT, id: 'Heading1', bold: true, spaceBefore: 240, spaceAfter: 240 },
  title: { ...TEXT, id: 'Heading2', bold: true, spaceAfter: 200 },
  subheading: { ...TEXT, id: 'Heading3', bold: true, spaceBefore: 120, spaceAfter: 120 },
  item: { ...TEXT, id: 'Item', spaceBefore: 60 },
  cell: { ...TEXT, id: 'Cell', size: TYPE_SIZE.cell },
  small: { ...TEXT, id: 'Small', size: TYPE_SIZE.small },
  gap: { ...TEXT, id: 'Gap', size: TYPE_SIZE.gap },
};
