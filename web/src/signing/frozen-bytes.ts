import { toApiError } from '../api/problem.ts';
import { toBase64 } from '../data/base64.ts';
import { hashOf } from '../data/file-hash.ts';

interface FrozenDocument {
  readonly id: string;
  readonly sha256: string;
}

/**
 * The bytes of a document in Base64, as the signatory's program takes them.
 *
 * @throws ApiError where they are not given, or are not those whose hash was told
 */
export async function readFrozenBytes({ id, sha256 }: FrozenDocument): Promise<string> {
  const response = await fetch(`/api/v1/documents/${id}/content`, { credentials: 'same-origin' });
  if (!response.ok) throw toApiError(response.status, await response.json().catch(() => undefined));
  const bytes = await response.arrayBuffer();
  const hash = await hashOf(bytes);
  if (hash !== undefined && hash !== sha256) throw toApiError(409, undefined);
  return toBase64(new Uint8Array(bytes));
}
