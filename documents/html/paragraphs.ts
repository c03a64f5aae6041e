import type { Alignment, Paragraph, ParagraphStyle, Run } from '../blocks.ts';
import { classesOf, type Element } from './elements.ts';
import { parseRuns, PLAIN_FORMAT } from './parse-runs.ts';

const ALIGNMENTS = ['right', 'center', 'justify'] as const;
const STYLES: Readonly<Record<string, ParagraphStyle>> = { h1: 'heading', h2: 'title', h3: 'subheading' };

/** The narrow empty line Word needs around tables. */
export const GAP: Paragraph = paragraph('gap', []);

export function paragraph(style: ParagraphStyle, runs: readonly Run[]): Paragraph {
  return { kind: 'paragraph', style, align: 'left', indent: false, keep: false, startsPage: false, runs };
}

/** A `p` or a heading outside of cells. */
export function parseParagraph(element: Element): Paragraph {
  const classes = classesOf(element);
  const usual = STYLES[element.tagName] ?? 'text';
  return {
    ...paragraph(classes.includes('small') ? 'small' : usual, parseRuns(element.childNodes, PLAIN_FORMAT)),
    align: alignmentIn(classes) ?? (usual === 'title' ? 'center' : 'left'),
    indent: classes.includes('indent'),
    keep: classes.includes('keep') || usual !== 'text',
  };
}

export function alignmentIn(classes: readonly string[]): Alignment | undefined {
  return classes.length === 0 ? undefined : ALIGNMENTS.find((alignment) => classes.includes(alignment));
}
