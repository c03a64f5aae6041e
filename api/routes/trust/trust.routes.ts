import type { AppDeps } from '../../app-deps.ts';
import type { Serve } from '../../serve.ts';
import { addAnchor, listAnchors, previewAnchor, withdrawAnchor } from '../../use-cases/trust/trusted-certificates.ts';
import {
  addTrustedCertificate,
  listTrustedCertificates,
  previewTrustedCertificate,
  withdrawTrustedCertificate,
} from './trust.operations.ts';

export function trustRoutes(serve: Serve, deps: AppDeps): void {
  serve(listTrustedCertificates, async (call) => ({ items: await listAnchors(deps, call) }));

  serve(previewTrustedCertificate, (call) => previewAnchor(deps, call, call.body.file));

  serve(addTrustedCertificate, async (call) => ({ certificate: await addAnchor(deps, call, call.body) }));

  serve(withdrawTrustedCertificate, async (call) => ({
    certificate: await withdrawAnchor(deps, call, { ...call.params, ...call.body }),
  }));
}
