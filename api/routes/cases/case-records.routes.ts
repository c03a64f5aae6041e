import { readHistory } from '../../../db/read-models/case-history.ts';
import { readActingBases, readCaseTasks } from '../../../db/read-models/case-tasks.ts';
import { readCaseSignatures } from '../../../db/read-models/signatures.ts';
import { createDocumentsStore } from '../../../db/stores/documents-store.ts';
import type { AppDeps } from '../../app-deps.ts';
import { presentDocument, presentHistoryEntry, presentVisas } from '../../present/case-records.ts';
import type { Serve } from '../../serve.ts';
import { dryRunCase } from '../../use-cases/dry-run.ts';
import { readDocument } from '../../use-cases/read-document.ts';
import { forecastCase } from '../../use-cases/forecast.ts';
import { previewDocument } from '../../use-cases/preview-document.ts';
import { visibleCaseThen } from '../../use-cases/view-case-at.ts';
import { visibleCase } from '../../use-cases/visible-case.ts';
import {
  dryRun,
  getDocumentContent,
  getForecast,
  getHistory,
  getVisas,
  listDocuments,
  previewCase,
} from './case-records.operations.ts';

/** A paper shown in a frame of the program's own pages: no script, nothing from elsewhere. */
const PAPER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

export function caseRecordRoutes(serve: Serve, deps: AppDeps): void {
  serve(dryRun, (call) => dryRunCase(deps, call, call.params.id));

  serve(previewCase, async (call) => {
    const page = await previewDocument(deps, call, call.params.id, call.query);
    call.response.set({ 'Content-Security-Policy': PAPER_POLICY, 'Cache-Control': 'no-store' }).type('html').send(page);
  });

  serve(listDocuments, async (call) => {
    const { id } = await visibleCase(deps, call, call.params.id);
    const documents = await createDocumentsStore(deps.db).documentsOf(id);
    return { items: documents.map((document) => presentDocument(document, call.language)) };
  });

  serve(getDocumentContent, async (call) => {
    const { bytes, headers } = await readDocument(deps, call, call.params.id);
    call.response.set(headers).send(bytes);
  });

  serve(getHistory, async (call) => {
    const { id } = await visibleCase(deps, call, call.params.id);
    const entries = await readHistory(deps.db, id);
    return { items: entries.map((entry) => presentHistoryEntry(entry, call.language)) };
  });

  serve(getForecast, async (call) => {
    const { summary } = await visibleCase(deps, call, call.params.id);
    return { forecast: await forecastCase(deps, summary, call.language) };
  });

  serve(getVisas, async (call) => {
    const { id } = call.params;
    const { row, tasks: tasksThen } = await visibleCaseThen(deps, call, id, call.query.at);
    const [tasks, bases, signatures] = await Promise.all([
      tasksThen ?? readCaseTasks(deps.db, id),
      readActingBases(deps.db, id, deps.settings),
      readCaseSignatures(deps.db, id),
    ]);
    return { items: presentVisas({ tasks, bases, signatures, standing: row.summary.visas }, call.language) };
  });
}
