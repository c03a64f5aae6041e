/** Authorities whose certificates count: looked at, trusted and trusted no longer by an administrator. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnchorView } from '../../contracts/trust.schemas.ts';
import { createTrustStore } from '../../db/stores/trust-store.ts';
import { verifyLog } from '../../db/verification/verify-log.ts';
import { sha256 } from '../../db/sha256.ts';
import { createAuthority } from '../signing/authority.ts';
import type { ApiUser } from './api-user.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const REASON = 'The authority has lost its key.';
const authority = createAuthority('rsa');
const sum = sha256(authority.der);
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const der = base64(authority.der);
const pem = Buffer.from(`-----BEGIN CERTIFICATE-----\n${der}\n-----END CERTIFICATE-----\n`).toString('base64');

let app: TestApp;
let admin: ApiUser;
beforeAll(async () => {
  app = await startTestApp();
  admin = await app.user('admin');
});
afterAll(() => app.close());

async function list(user: ApiUser = admin): Promise<readonly AnchorView[]> {
  const { status, body } = await user.get('/trusted-certificates');
  expect(status).toBe(200);
  return body.items as unknown as readonly AnchorView[];
}

async function trusted(): Promise<readonly string[]> {
  return (await createTrustStore(app.deps.db).certificates()).map((certificate) => sha256(certificate));
}

test('a certificate is looked at, in PEM or DER, without being trusted', async () => {
  for (const file of [der, pem]) {
    const { status, body } = await admin.post('/trusted-certificates/preview', { file });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      certificate: { sha256: sum, selfSignature: 'pass', validity: 'valid' },
      isTrusted: false,
    });
  }
  expect(await list()).toEqual([]);
});

test('the interface learns who reads the list and who changes it', async () => {
  const trustOf = async (login: string) => {
    const { body } = await (await app.user(login)).get('/me');
    return body.can.filter((ability) => ability.startsWith('trust.'));
  };
  expect(await trustOf('admin')).toEqual(['trust.read', 'trust.change']);
  expect(await trustOf('auditor')).toEqual(['trust.read']);
  expect(await trustOf('registrar')).toEqual([]);
});

test('it is trusted, withdrawn with a reason and trusted again, and the log tells of each', async () => {
  const added = await admin.post('/trusted-certificates', { file: pem, sha256: sum });
  expect(added.status, added.text).toBe(201);
  expect(await trusted()).toEqual([sum]);
  const [anchor] = await list(await app.user('auditor'));
  expect(anchor).toMatchObject({ sha256: sum, addedBy: { login: 'admin' } });
  expect(anchor?.serialNumber).toMatch(/^[0-9a-f]+$/);
  expect(anchor).not.toHaveProperty('withdrawn');

  const withdrawn = await admin.post(`/trusted-certificates/${sum}/withdraw`, { reason: REASON });
  expect(withdrawn.status, withdrawn.text).toBe(200);
  expect(await trusted()).toEqual([]);
  expect(await list()).toMatchObject([{ withdrawn: { reason: REASON, by: { login: 'admin' } } }]);
  const again = await admin.post(`/trusted-certificates/${sum}/withdraw`, { reason: REASON });
  expect([again.status, again.body.code]).toEqual([404, 'NOT_FOUND']);

  expect((await admin.post('/trusted-certificates', { file: der, sha256: sum })).status).toBe(201);
  expect(await trusted()).toEqual([sum]);
  expect((await verifyLog(app.deps.db)).problem).toBeUndefined();
});

test('one that is trusted already stays with whoever added it', async () => {
  const before = await list();
  expect((await admin.post('/trusted-certificates', { file: der, sha256: sum })).status).toBe(201);
  expect(await list()).toEqual(before);
});

test('a person\u2019s certificate, a text and another file than the one looked at are refused', async () => {
  const person = base64(new Uint8Array(authority.issue().certificate.toSchema(true).toBER()));
  for (const file of [person, base64(Buffer.from('hello'))]) {
    for (const path of ['/trusted-certificates/preview', '/trusted-certificates']) {
      const answer = await admin.post(path, { file, ...(path.endsWith('s') && { sha256: sum }) });
      expect([path, answer.status, answer.body.code]).toEqual([path, 422, 'NOT_AN_AUTHORITY']);
    }
  }
  const stranger = base64(createAuthority('rsa').der);
  const other = await admin.post('/trusted-certificates', { file: stranger, sha256: sum });
  expect([other.status, other.body.code]).toEqual([409, 'OTHER_CERTIFICATE']);
  expect(await trusted()).toEqual([sum]);
});

test('a certificate that names itself is no root before its own key is seen to have signed it', async () => {
  const below = authority.below('rsa').der;
  const changed = Uint8Array.from(authority.der);
  // the signature is what a certificate ends with
  changed[changed.length - 1]! ^= 1;
  for (const [file, selfSignature] of [
    [below, 'none'],
    [changed, 'fail'],
  ] as const) {
    const { body } = await admin.post('/trusted-certificates/preview', { file: base64(file) });
    expect(body).toMatchObject({ certificate: { selfSignature } });
  }
});

/** The administrator's program on another day. */
async function onDay(day: string, act: (user: ApiUser) => Promise<void>): Promise<void> {
  const other = await startTestApp(() => ({ clock: { now: () => `${day}T00:00:00.000Z`, today: () => day } }));
  try {
    await act(await other.user('admin'));
  } finally {
    await other.close();
  }
}

test('a certificate whose time is over is shown as such and not trusted', () =>
  onDay('2050-01-01', async (user) => {
    const preview = await user.post('/trusted-certificates/preview', { file: der });
    expect(preview.body).toMatchObject({ certificate: { validity: 'ended' } });
    const answer = await user.post('/trusted-certificates', { file: der, sha256: sum });
    expect([answer.status, answer.body.code]).toEqual([422, 'AUTHORITY_ENDED']);
  }));

test('a certificate whose time has not begun is shown as such before it is trusted and after', () =>
  onDay('2025-12-31', async (user) => {
    const preview = await user.post('/trusted-certificates/preview', { file: der });
    expect(preview.body).toMatchObject({ certificate: { validity: 'not-begun' } });
    expect((await user.post('/trusted-certificates', { file: der, sha256: sum })).status).toBe(201);
    expect(await list(user)).toMatchObject([{ sha256: sum, validity: 'not-begun' }]);
  }));
