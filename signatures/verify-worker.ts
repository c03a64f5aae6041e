/** Entry of the threads that check signatures; started by verifier.ts, never imported. */
import type { SignatureToVerify } from '../contracts/signature-verifier.ts';
import type { SignatureReport } from '../domain/signature/report.ts';
import { verifySignature } from './verify-signature.ts';

export function verify(signature: SignatureToVerify): SignatureReport | undefined {
  return verifySignature(signature);
}
