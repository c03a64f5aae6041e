import { join } from 'node:path';
import type { RenderRequest } from '../contracts/document-model.ts';
import { projectRoot } from '../platform/paths.ts';
import { drawPreview } from './draw.ts';
import { createTemplateStore, type TemplateStore } from './templating/template-store.ts';

let store: TemplateStore | undefined;

/**
 * A whole page that shows the paper, made in the calling thread: a few milliseconds for an order of ordinary length.
 * Long lists belong to `Renderer.renderHtml`.
 *
 * @throws DocumentError when the template is missing or breaks the language
 */
export function renderHtmlInline(request: RenderRequest): string {
  store ??= createTemplateStore(join(projectRoot(), 'templates'));
  return drawPreview(store, request);
}
