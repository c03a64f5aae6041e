import type { Block } from './blocks.ts';
import type { DocumentModel, RenderRequest } from '../contracts/document-model.ts';
import type { Json } from '../domain/shared/json.ts';
import { cleanValues } from './clean-text.ts';
import { DocumentError } from './document-error.ts';
import type { PaperProperties } from './docx/core-properties.ts';
import { parseBlocks } from './html/parse-blocks.ts';
import { printHtml } from './html/print-html.ts';
import type { CompiledTemplate, TemplateStore } from './templating/template-store.ts';

/** About forty times an order of four hundred students. */
const MAXIMUM_CHARACTERS = 16_000_000;

/** A paper before it takes the form of a file. */
export interface Drawing {
  readonly blocks: readonly Block[];
  readonly properties: PaperProperties;
}

/** Fills the template with the cleaned values of the request and reads the result into blocks. */
export function draw(templates: TemplateStore, request: RenderRequest): Drawing {
  const model = cleanValues(request.model as unknown as Json) as unknown as DocumentModel;
  const html = fill(templates.template(request, model.language), request.template, model);
  if (html.length > MAXIMUM_CHARACTERS) throw new DocumentError('the paper is longer than any paper may be');
  const blocks = parseBlocks(html);
  return { blocks, properties: { title: titleOf(blocks), ...(model.date !== undefined && { date: model.date }) } };
}

/** The paper as a page to look at before it is signed. */
export function drawPreview(templates: TemplateStore, request: RenderRequest): string {
  return printHtml(draw(templates, request).blocks, request.model.language);
}

function fill(template: CompiledTemplate, name: string, model: DocumentModel): string {
  try {
    return template(model);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DocumentError(`template ${name} in ${model.language}: ${reason}`);
  }
}

function titleOf(blocks: readonly Block[]): string {
  const heading = blocks.find((block) => block.kind === 'paragraph' && block.style === 'heading');
  if (heading?.kind !== 'paragraph') return '';
  return heading.runs.map((run) => (run.kind === 'text' ? run.text : ' ')).join('');
}
