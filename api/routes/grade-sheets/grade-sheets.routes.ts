import type { AppDeps } from '../../app-deps.ts';
import type { Serve } from '../../serve.ts';
import { collectSheet, enterResults } from '../../use-cases/grade-sheets/fill-sheet.ts';
import { readSheetDocument } from '../../use-cases/grade-sheets/sheet-document.ts';
import { viewSheet, viewSheets, type SheetPlace } from '../../use-cases/grade-sheets/view-sheets.ts';
import {
  collectGradeSheet,
  enterSheetResults,
  getSheet,
  getSheetDocument,
  listSheets,
} from './grade-sheets.operations.ts';

export function gradeSheetRoutes(serve: Serve, deps: AppDeps): void {
  serve(listSheets, async (call) => ({ items: await viewSheets(deps, call, call.params.id) }));

  serve(getSheet, async (call) => ({ sheet: await viewSheet(deps, call, placeOf(call.params)) }));

  serve(getSheetDocument, async (call) => {
    const { bytes, headers } = await readSheetDocument(deps, call, placeOf(call.params));
    call.response.set(headers).send(bytes);
  });

  serve(enterSheetResults, async (call) => ({
    sheet: await enterResults(deps, call, { ...placeOf(call.params), ...call.body }),
  }));

  serve(collectGradeSheet, async (call) => ({ sheet: await collectSheet(deps, call, placeOf(call.params)) }));
}

function placeOf({ id, sheet }: { readonly id: string; readonly sheet: string }): SheetPlace {
  return { campaignId: id, sheetId: sheet };
}
