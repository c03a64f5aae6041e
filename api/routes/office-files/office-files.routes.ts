import type { AppDeps } from '../../app-deps.ts';
import type { Serve } from '../../serve.ts';
import { makeFilesTable } from '../../use-cases/office-files/files-table.ts';
import { viewOfficeFiles } from '../../use-cases/office-files/office-files.ts';
import { enterRule, previewRule, viewRetentionClasses } from '../../use-cases/office-files/retention.ts';
import {
  enterRetentionRule,
  getOfficeFilesTable,
  listOfficeFiles,
  listRetentionClasses,
  previewRetentionRule,
} from './office-files.operations.ts';

export function officeFileRoutes(serve: Serve, deps: AppDeps): void {
  serve(listOfficeFiles, (call) => viewOfficeFiles(deps, call, call.query));

  serve(getOfficeFilesTable, async (call) => {
    const { bytes, headers } = await makeFilesTable(deps, call, call.query);
    call.response.set(headers).send(bytes);
  });

  serve(listRetentionClasses, (call) => viewRetentionClasses(deps, call));

  serve(previewRetentionRule, (call) => previewRule(deps, call, call.params.key, call.body));

  serve(enterRetentionRule, (call) => enterRule(deps, call, call.params.key, call.body));
}
