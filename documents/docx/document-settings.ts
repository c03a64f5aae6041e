import { AlignmentType, Header, LineRuleType, PageNumber, Paragraph, TextRun, type IPropertiesOptions } from 'docx';
import { FONT, millimetres, PAGE, TYPE_SIZE } from '../page.ts';
import { STYLE_LOOKS, type StyleLook } from './paragraph-styles.ts';

type Children = IPropertiesOptions['sections'][number]['children'];

/** Everything of a DOCX but its blocks: styles, paper, margins, page numbers from the second page on. */
export function documentOptions(children: Children): IPropertiesOptions {
  return {
    creator: 'Tirkeu',
    lastModifiedBy: 'Tirkeu',
    styles: { default: { document: documentDefaults(), ...headings() }, paragraphStyles: ownStyles() },
    sections: [{ properties: { titlePage: true, page: paper() }, headers: headers(), children }],
  };
}

function documentDefaults() {
  return { run: { font: FONT, size: TYPE_SIZE.text }, paragraph: { spacing: singleSpacing(0, 0) } };
}

function headings() {
  return {
    heading1: lookOf(STYLE_LOOKS.heading),
    heading2: lookOf(STYLE_LOOKS.title),
    heading3: lookOf(STYLE_LOOKS.subheading),
  };
}

function ownStyles() {
  const looks = [STYLE_LOOKS.item, STYLE_LOOKS.cell, STYLE_LOOKS.small, STYLE_LOOKS.gap];
  return looks.map((look) => {
    const id = look.id ?? 'Normal';
    return { id, name: id, basedOn: 'Normal', quickFormat: true, ...lookOf(look) };
  });
}

function lookOf(look: StyleLook) {
  return {
    run: { bold: look.bold, size: look.size, color: '000000' },
    paragraph: { spacing: singleSpacing(look.spaceBefore, look.spaceAfter) },
  };
}

/** The rule is written out: without it some readers take the line for an exact height and cut pictures off. */
function singleSpacing(before: number, after: number) {
  return { before, after, line: 240, lineRule: LineRuleType.AUTO };
}

function paper() {
  const { margin, width, height } = PAGE;
  return { size: { width, height }, margin: { ...margin, header: millimetres(10), footer: millimetres(10) } };
}

function headers() {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: TYPE_SIZE.cell });
  return {
    first: new Header({ children: [new Paragraph({})] }),
    default: new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] }),
  };
}
