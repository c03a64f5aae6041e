/** Files made for one answer: nothing of them is kept. */
import { sha256 } from '../platform/ids.ts';
import { attachment } from './attachment.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface MadeFile {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

interface FileNames {
  /** for people, without ending */
  readonly name: string;
  /** the same in ASCII */
  readonly plainName: string;
}

/** A DOCX to be saved. The same bytes have the same ETag, so that what the caller has already is not sent again. */
export function docxFile(bytes: Uint8Array, { name, plainName }: FileNames): MadeFile {
  return {
    bytes: Buffer.from(bytes),
    headers: {
      'Content-Type': DOCX,
      'Content-Disposition': attachment(`${name}.docx`, `${plainName}.docx`),
      'Cache-Control': 'private, no-cache',
      ETag: `"${sha256(bytes)}"`,
    },
  };
}
