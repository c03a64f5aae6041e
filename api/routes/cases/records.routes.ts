import type { AppDeps } from '../../app-deps.ts';
import type { Serve } from '../../serve.ts';
import { compareVersions as compare } from '../../use-cases/compare-versions.ts';
import { readCaseRecord } from '../../use-cases/records/case-record.ts';
import { makeRecordDocument } from '../../use-cases/records/record-document.ts';
import { compareVersions, getCaseRecord, getCaseRecordDocument } from './records.operations.ts';

export function recordRoutes(serve: Serve, deps: AppDeps): void {
  serve(getCaseRecord, (call) => readCaseRecord(deps, call, { ...call.params, ...call.query }));

  serve(getCaseRecordDocument, async (call) => {
    const { bytes, headers } = await makeRecordDocument(deps, call, { ...call.params, ...call.query });
    call.response.set(headers).send(bytes);
  });

  serve(compareVersions, (call) => compare(deps, call, { ...call.params, ...call.query }));
}
