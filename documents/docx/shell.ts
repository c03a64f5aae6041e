import { Document, Packer, Paragraph } from 'docx';
import { documentOptions } from './document-settings.ts';
import { CORE_PROPERTIES } from './core-properties.ts';
import { readZip } from './zip-reader.ts';
import { zipPart, type ZipPart } from './zip-writer.ts';

const BODY = 'word/document.xml';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const EMPTY_PARAGRAPH = '<w:p/>';
const END_OF_RELATIONSHIPS = '</Relationships>';

/** A DOCX of the `docx` library with nothing in it, taken apart so that bodies can be put into it. */
export interface Shell {
  /** parts that are the same in every paper, already compressed */
  readonly parts: readonly ZipPart[];
  /** text of word/document.xml around the body */
  readonly bodyFrame: readonly [before: string, after: string];
  /** text of the relationships around those to be added */
  readonly relationshipFrame: readonly [before: string, after: string];
}

let shell: Promise<Shell> | undefined;

/** Compiled once in each thread. */
export function emptyShell(): Promise<Shell> {
  shell ??= compile();
  return shell;
}

async function compile(): Promise<Shell> {
  const files = readZip(await Packer.toBuffer(new Document(documentOptions([new Paragraph({})]))));
  const own = [BODY, RELATIONSHIPS, CORE_PROPERTIES];
  return {
    parts: packageOrder(files)
      .filter(([name]) => !own.includes(name))
      .map(([name, content]) => zipPart(name, content)),
    bodyFrame: around(textIn(files, BODY), EMPTY_PARAGRAPH, ''),
    relationshipFrame: around(textIn(files, RELATIONSHIPS), END_OF_RELATIONSHIPS, END_OF_RELATIONSHIPS),
  };
}

/** Readers want the list of content types first. */
export function packageOrder(files: ReadonlyMap<string, Buffer>): [string, Buffer][] {
  return [...files].sort(([one], [other]) => Number(other.startsWith('[')) - Number(one.startsWith('[')));
}

function textIn(files: ReadonlyMap<string, Buffer>, name: string): string {
  const content = files.get(name);
  if (!content) throw new Error(`The docx library made a package without ${name}.`);
  return content.toString('utf8');
}

function around(text: string, middle: string, kept: string): [string, string] {
  const at = text.indexOf(middle);
  if (at < 0) throw new Error('The docx library made a package of an unknown form.');
  return [text.slice(0, at), kept + text.slice(at + middle.length)];
}
