import type { RenderRequest } from '../contracts/document-model.ts';

/** What the thread of a renderer is asked for. */
export interface RenderJob {
  readonly form: 'docx' | 'html';
  /** folder of the templates */
  readonly folder: string;
  readonly requests: readonly RenderRequest[];
}

/** One result for each request, in their order: bytes of a DOCX or text of an HTML page. */
export type RenderResult = readonly (Uint8Array | string)[];
