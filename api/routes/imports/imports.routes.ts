import { AppError } from '../../../contracts/errors.ts';
import { readTakenImports } from '../../../db/read-models/academic-record/taken-imports.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Call } from '../../call.ts';
import { cleanFileName } from '../../clean-file-name.ts';
import { fileForm } from '../../middleware/form-or-json.ts';
import { limitUploads } from '../../middleware/rate-limits.ts';
import { mayReadImports } from '../../policy/student-policy.ts';
import { presentImport } from '../../present/import.ts';
import type { Serve } from '../../serve.ts';
import { confirmList } from '../../use-cases/imports/confirm-list.ts';
import { exampleCsv, exampleWorkbook } from '../../use-cases/imports/example-list.ts';
import { previewList } from '../../use-cases/imports/preview-list.ts';
import { confirmImport, getImportExample, listImports, previewImport } from './imports.operations.ts';

const SHOWN = 50;

export function importRoutes(serve: Serve, deps: AppDeps): void {
  serve(listImports, (call) => takenImports(deps, call));

  serve(getImportExample, async ({ params, query, language, response }) => {
    const make = query.format === 'xlsx' ? exampleWorkbook : exampleCsv;
    const { bytes, headers } = await make(params.kind, language);
    response.set(headers).send(bytes);
  });

  serve(previewImport, (call) => previewUpload(deps, call), limitUploads(), fileForm(previewImport.fileField));

  serve(confirmImport, async (call) => ({ import: await confirmList(deps, call, { ...call.params, ...call.body }) }));
}

async function takenImports({ db }: AppDeps, { viewer, language }: Call<typeof listImports>): Promise<object> {
  if (!mayReadImports(viewer)) throw new AppError('FORBIDDEN');
  const taken = await readTakenImports(db, SHOWN);
  return { items: taken.map((stored) => presentImport(stored, { confirmedBy: stored.takenBy, language })) };
}

/** A form without a file is refused as an empty one is. */
function previewUpload(deps: AppDeps, call: Call<typeof previewImport>): Promise<object> {
  const { file } = call.request;
  const fileName = cleanFileName(file?.originalname ?? '');
  return previewList(deps, call, { kind: call.params.kind, fileName, bytes: file?.buffer ?? new Uint8Array() });
}
