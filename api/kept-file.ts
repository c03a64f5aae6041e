/** Files that are kept with their SHA-256 and answered as they are. */
import { attachment } from './attachment.ts';
import type { MadeFile } from './made-file.ts';

interface KeptFile {
  readonly bytes: Buffer;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
}

/** A file to be saved; it may hold personal data, so that nobody between keeps a copy. */
export function keptFile({ bytes, fileName, mediaType, sha256 }: KeptFile): MadeFile {
  return {
    bytes,
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': attachment(fileName, fileName),
      'Cache-Control': 'private, no-store',
      ETag: `"${sha256}"`,
    },
  };
}
