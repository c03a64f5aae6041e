import type { AppDeps } from '../../app-deps.ts';
import type { Serve } from '../../serve.ts';
import { viewSigning } from '../../use-cases/signatures/documents-to-sign.ts';
import { readCms, readSignatures } from '../../use-cases/signatures/read-signatures.ts';
import { getCms, getSigning, listSignatures } from './signatures.operations.ts';

export function signatureRoutes(serve: Serve, deps: AppDeps): void {
  serve(getSigning, (call) => viewSigning(deps, call, call.params.id));

  serve(listSignatures, async (call) => ({ items: await readSignatures(deps, call, call.params.id) }));

  serve(getCms, async (call) => {
    const { bytes, headers } = await readCms(deps, call, call.params.id);
    call.response.set(headers).send(bytes);
  });
}
