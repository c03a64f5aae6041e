import type { SignatureToVerify, SignatureVerifier } from '../contracts/signature-verifier.ts';
import type { SignatureReport } from '../domain/signature/report.ts';
import { createThreadPool } from '../platform/thread-pool.ts';

export interface Verifier extends SignatureVerifier {
  close(): Promise<void>;
}

/** Checks signatures in threads of its own: one takes a tenth of a second, and a batch holds hundreds. */
export function createVerifier({ threads }: { readonly threads: number }): Verifier {
  const entry = new URL('./verify-worker.ts', import.meta.url);
  const pool = createThreadPool<SignatureToVerify, SignatureReport | undefined>({ name: 'verify', entry, threads });
  return {
    verify: (signature) => pool.run(signature),
    close: () => pool.destroy(),
  };
}
