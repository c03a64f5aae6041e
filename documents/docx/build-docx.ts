import { Packer } from 'docx';
import type { Block } from '../blocks.ts';
import { qrPicture } from '../qr-picture.ts';
import { CORE_PROPERTIES, corePropertiesXml, type PaperProperties } from './core-properties.ts';
import { printObjects } from './print-objects.ts';
import { qrRelationshipId } from './print-picture.ts';
import { printXml } from './print-xml.ts';
import { emptyShell, packageOrder } from './shell.ts';
import { readZip } from './zip-reader.ts';
import { writeZip, zipPart } from './zip-writer.ts';

/** From here on the tree of `docx` objects costs more than the rest of the work together. */
const LONG_TABLE_ROWS = 50;
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

/** A DOCX by whichever back end suits the blocks; both print the same. The same input gives the same bytes. */
export function buildDocx(blocks: readonly Block[], properties: PaperProperties): Promise<Uint8Array> {
  const isLong = blocks.some((block) => block.kind === 'table' && block.rows.length > LONG_TABLE_ROWS);
  return isLong ? buildFastDocx(blocks, properties) : buildObjectDocx(blocks, properties);
}

/** Through the objects of the `docx` library. */
export async function buildObjectDocx(blocks: readonly Block[], properties: PaperProperties): Promise<Uint8Array> {
  const files = readZip(await Packer.toBuffer(printObjects(blocks)));
  files.set(CORE_PROPERTIES, Buffer.from(corePropertiesXml(properties)));
  return writeZip(packageOrder(files).map(([name, content]) => zipPart(name, content)));
}

/** XML put into a shell the library compiled once. */
export async function buildFastDocx(blocks: readonly Block[], properties: PaperProperties): Promise<Uint8Array> {
  const { parts, bodyFrame, relationshipFrame } = await emptyShell();
  const { body, qrAddresses } = printXml(blocks);
  const relationships = qrAddresses.map((_, index) => relationship(index + 1));
  return writeZip([
    ...parts,
    zipPart('word/document.xml', bodyFrame[0] + body + bodyFrame[1]),
    zipPart('word/_rels/document.xml.rels', relationshipFrame[0] + relationships.join('') + relationshipFrame[1]),
    zipPart(CORE_PROPERTIES, corePropertiesXml(properties)),
    ...qrAddresses.map((address, index) => zipPart(`word/media/qr${index + 1}.png`, qrPicture(address))),
  ]);
}

function relationship(number: number): string {
  return `<Relationship Id="${qrRelationshipId(number)}" Type="${IMAGE}" Target="media/qr${number}.png"/>`;
}
