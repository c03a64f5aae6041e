/** Entry of the threads that build documents; started by renderer.ts, never imported. */
import { buildDocx, buildFastDocx } from './docx/build-docx.ts';
import { draw, drawPreview } from './draw.ts';
import { DocumentError } from './document-error.ts';
import type { Papers, RenderJob, RenderResult } from './render-jobs.ts';
import { createTemplateStore, type TemplateStore } from './templating/template-store.ts';

const stores = new Map<string, TemplateStore>();

export async function render(job: RenderJob): Promise<RenderResult> {
  try {
    return { papers: await makePapers(job) };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { refused: error.reason, ...(error.line !== undefined && { line: error.line }) };
  }
}

async function makePapers({ form, folder, requests }: RenderJob): Promise<Papers> {
  const templates = storeOf(folder);
  if (form === 'html') return requests.map((request) => drawPreview(templates, request));
  const build = requests.length > 1 ? buildFastDocx : buildDocx;
  const papers: Uint8Array[] = [];
  for (const request of requests) {
    const { blocks, properties } = draw(templates, request);
    papers.push(await build(blocks, properties));
  }
  return papers;
}

function storeOf(folder: string): TemplateStore {
  const known = stores.get(folder) ?? createTemplateStore(folder);
  stores.set(folder, known);
  return known;
}
