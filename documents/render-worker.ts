/** Entry of the threads that build documents; started by renderer.ts, never imported. */
import { buildDocx, buildFastDocx } from './docx/build-docx.ts';
import { draw, drawPreview } from './draw.ts';
import type { RenderJob, RenderResult } from './render-jobs.ts';
import { createTemplateStore, type TemplateStore } from './templating/template-store.ts';

const stores = new Map<string, TemplateStore>();

export async function render({ form, folder, requests }: RenderJob): Promise<RenderResult> {
  const templates = storeOf(folder);
  if (form === 'html') return requests.map((request) => drawPreview(templates, request));
  const build = requests.length > 1 ? buildFastDocx : buildDocx;
  const documents: Uint8Array[] = [];
  for (const request of requests) {
    const { blocks, properties } = draw(templates, request);
    documents.push(await build(blocks, properties));
  }
  return documents;
}

function storeOf(folder: string): TemplateStore {
  const known = stores.get(folder) ?? createTemplateStore(folder);
  stores.set(folder, known);
  return known;
}
