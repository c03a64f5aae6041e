import type { AppDeps } from '../../app-deps.ts';
import type { Call } from '../../call.ts';
import { cleanFileName } from '../../clean-file-name.ts';
import { fileForm } from '../../middleware/form-or-json.ts';
import { limitUploads } from '../../middleware/rate-limits.ts';
import type { Serve } from '../../serve.ts';
import { collectSheet, enterResults } from '../../use-cases/grade-sheets/fill-sheet.ts';
import { makeFilledSheet } from '../../use-cases/grade-sheets/filled-sheet.ts';
import { confirmResults, previewResults } from '../../use-cases/grade-sheets/import-results.ts';
import { makeResultsTemplate } from '../../use-cases/grade-sheets/results-template.ts';
import { readSheetDocument } from '../../use-cases/grade-sheets/sheet-document.ts';
import { viewSheet, viewSheets, type SheetPlace } from '../../use-cases/grade-sheets/view-sheets.ts';
import {
  collectGradeSheet,
  confirmSheetResults,
  enterSheetResults,
  getFilledSheet,
  getResultsTemplate,
  getSheet,
  getSheetDocument,
  listSheets,
  previewSheetResults,
} from './grade-sheets.operations.ts';

export function gradeSheetRoutes(serve: Serve, deps: AppDeps): void {
  serve(listSheets, async (call) => ({ items: await viewSheets(deps, call, call.params.id) }));

  serve(getSheet, async (call) => ({ sheet: await viewSheet(deps, call, placeOf(call.params)) }));

  serve(getSheetDocument, async (call) => {
    const { bytes, headers } = await readSheetDocument(deps, call, placeOf(call.params));
    call.response.set(headers).send(bytes);
  });

  serve(getFilledSheet, async (call) => {
    const { bytes, headers } = await makeFilledSheet(deps, call, placeOf(call.params));
    call.response.set(headers).send(bytes);
  });

  serve(enterSheetResults, async (call) => ({
    sheet: await enterResults(deps, call, { ...placeOf(call.params), ...call.body }),
  }));

  serve(getResultsTemplate, async (call) => {
    const { sheet: sheetId, format } = call.query;
    const { bytes, headers } = await makeResultsTemplate(deps, call, { campaignId: call.params.id, sheetId, format });
    call.response.set(headers).send(bytes);
  });

  serve(
    previewSheetResults,
    (call) => previewUpload(deps, call),
    limitUploads(),
    fileForm(previewSheetResults.fileField),
  );

  serve(confirmSheetResults, async (call) => {
    const { id: campaignId, import: id } = call.params;
    return { import: await confirmResults(deps, call, { campaignId, id, ...call.body }) };
  });

  serve(collectGradeSheet, async (call) => ({ sheet: await collectSheet(deps, call, placeOf(call.params)) }));
}

/** A form without a file is refused as an empty one is. */
function previewUpload(deps: AppDeps, call: Call<typeof previewSheetResults>): Promise<object> {
  const { file } = call.request;
  const upload = { fileName: cleanFileName(file?.originalname ?? ''), bytes: file?.buffer ?? new Uint8Array() };
  return previewResults(deps, call, { campaignId: call.params.id, sheetId: call.query.sheet, ...upload });
}

function placeOf({ id, sheet }: { readonly id: string; readonly sheet: string }): SheetPlace {
  return { campaignId: id, sheetId: sheet };
}
