import { join } from 'node:path';
import type { RenderRequest } from '../contracts/document-model.ts';
import { projectRoot } from '../platform/paths.ts';
import { buildDocx } from './docx/build-docx.ts';
import { draw, drawPreview } from './draw.ts';
import { createTemplateStore, type TemplateStore } from './templating/template-store.ts';

let store: TemplateStore | undefined;

/**
 * A whole page that shows the paper, made in the calling thread: a few milliseconds for an order of ordinary length.
 * Long lists belong to `Renderer.renderHtml`.
 *
 * @throws DocumentError when the template is missing or breaks the language
 */
export function renderHtmlInline(request: RenderRequest): string {
  return drawPreview(templates(), request);
}

/**
 * The paper as a DOCX, made in the calling thread; for tools and tests, a server uses `Renderer.renderDocx`.
 *
 * @throws DocumentError when the template is missing or breaks the language
 */
export function renderDocxInline(request: RenderRequest): Promise<Uint8Array> {
  const { blocks, properties } = draw(templates(), request);
  return buildDocx(blocks, properties);
}

function templates(): TemplateStore {
  store ??= createTemplateStore(join(projectRoot(), 'templates'));
  return store;
}
