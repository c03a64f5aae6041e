import { afterAll, expect, test } from 'vitest';
import { createAuthority } from '../test/signing/authority.ts';
import { signDetached } from '../test/signing/sign-cms.ts';
import { createVerifier } from './verifier.ts';
import { verifySignature } from './verify-signature.ts';

const verifier = createVerifier({ threads: 1 });
afterAll(() => verifier.close());

test('a thread finds what is found without one', async () => {
  const authority = createAuthority('gost');
  const content = new TextEncoder().encode('БҰЙРЫҚ');
  const cms = signDetached(authority.issue(), content);
  const signature = { cms, content, at: '2026-11-21T10:00:00.000Z', anchors: [authority.der] };
  expect(await verifier.verify(signature)).toEqual(verifySignature(signature));
  expect(await verifier.verify({ ...signature, cms: content })).toBeUndefined();
});
