import { availableParallelism } from 'node:os';
import type { RenderRequest } from '../contracts/document-model.ts';
import { buildFastDocx, buildObjectDocx } from '../documents/docx/build-docx.ts';
import { emptyShell, type Shell } from '../documents/docx/shell.ts';
import { draw } from '../documents/draw.ts';
import { registeredEnrolment } from '../documents/fixtures/enrolment.ts';
import { createTemplatesFolder } from '../documents/fixtures/templates-folder.ts';
import { createRenderer, type Renderer } from '../documents/renderer.ts';
import { createTemplateStore, type TemplateStore } from '../documents/templating/template-store.ts';
import { papersPerSecond } from './measure.ts';
import { rawOrder } from './raw-order.ts';

const AIM = 0.5;
const SIZES = [
  { title: 'one-page order, 10 students', students: 10, batch: 20 },
  { title: 'order of 400 students', students: 400, batch: 4 },
];

interface Bench {
  readonly templates: TemplateStore;
  readonly renderer: Renderer;
  readonly shell: Shell;
  readonly threads: number;
}

/** Prints orders a second beside the floor of hand-written XML measured in the same run. */
export async function benchDocuments(): Promise<void> {
  const folder = createTemplatesFolder();
  const threads = availableParallelism();
  const renderer = createRenderer({ threads, templatesFolder: folder.path });
  try {
    const bench = { templates: createTemplateStore(folder.path), renderer, shell: await emptyShell(), threads };
    for (const size of SIZES) await measure(bench, size);
  } finally {
    await renderer.close();
    folder.remove();
  }
}

async function measure(bench: Bench, { title, students, batch }: (typeof SIZES)[number]): Promise<void> {
  const request = registeredEnrolment('ru', students);
  const rates = await papersPerSecond({
    floor: () => count(rawOrder(request, bench.shell)),
    fast: async () => count(await build(bench, request, buildFastDocx)),
    objects: async () => count(await build(bench, request, buildObjectDocx)),
    threads: () =>
      inThreads(
        bench,
        Array.from({ length: batch }, () => request),
      ),
  });
  console.log(`\n${title}`);
  printRate('floor: XML by hand, one thread', rates.floor);
  printRate('template to DOCX, fast back end, one thread', rates.fast);
  printRate('template to DOCX, docx library, one thread', rates.objects);
  printRate(`batches in ${bench.threads} threads`, rates.threads);
  const ratio = rates.fast / rates.floor;
  console.log(`  ratio to the floor: ${ratio.toFixed(2)} (aim ${AIM}, ${ratio >= AIM ? 'reached' : 'MISSED'})`);
}

function build({ templates }: Bench, request: RenderRequest, back: typeof buildFastDocx): Promise<Uint8Array> {
  const { blocks, properties } = draw(templates, request);
  return back(blocks, properties);
}

async function inThreads({ renderer, threads }: Bench, batch: readonly RenderRequest[]): Promise<number> {
  const papers = await Promise.all(Array.from({ length: threads }, () => renderer.renderDocxBatch(batch)));
  return papers.flat().length;
}

function count(paper: Uint8Array): number {
  return paper.length > 0 ? 1 : 0;
}

function printRate(name: string, rate: number): void {
  console.log(`  ${name.padEnd(46)} ${rate.toFixed(rate < 100 ? 1 : 0).padStart(7)} orders/s`);
}
