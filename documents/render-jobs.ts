import type { RenderRequest } from '../contracts/document-model.ts';

/** What the thread of a renderer is asked for. */
export interface RenderJob {
  readonly form: 'docx' | 'html';
  /** folder of the templates */
  readonly folder: string;
  readonly requests: readonly RenderRequest[];
}

/** One paper for each request, in their order: bytes of a DOCX or text of an HTML page. */
export type Papers = readonly (Uint8Array | string)[];

/** Errors lose their class on the way out of a thread, so a refused paper comes back as a value. */
export type RenderResult = { readonly papers: Papers } | { readonly refused: string; readonly line?: number };
