/** Files made for one answer: nothing of them is kept. */
import { sha256 } from '../platform/ids.ts';
import { attachment } from './attachment.ts';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const CSV = 'text/csv; charset=utf-8';

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

/** A DOCX to be saved. */
export function docxFile(bytes: Uint8Array, names: FileNames): MadeFile {
  return madeFile(bytes, { ...names, ending: 'docx', mediaType: DOCX });
}

/** A table to be saved. */
export function xlsxFile(bytes: Uint8Array, names: FileNames): MadeFile {
  return madeFile(bytes, { ...names, ending: 'xlsx', mediaType: XLSX });
}

/** A table as text, to be saved. */
export function csvFile(bytes: Uint8Array, names: FileNames): MadeFile {
  return madeFile(bytes, { ...names, ending: 'csv', mediaType: CSV });
}

interface Form extends FileNames {
  readonly ending: string;
  readonly mediaType: string;
}

/** The same bytes have the same ETag, so that what the caller has already is not sent again. */
function madeFile(bytes: Uint8Array, { name, plainName, ending, mediaType }: Form): MadeFile {
  return {
    bytes: Buffer.from(bytes),
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': attachment(`${name}.${ending}`, `${plainName}.${ending}`),
      'Cache-Control': 'private, no-cache',
      ETag: `"${sha256(bytes)}"`,
    },
  };
}
