import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDirectoryStore } from '../../db/stores/directory-store.ts';
import { createSettingsStore } from '../../db/stores/settings-store.ts';
import { createTrustStore } from '../../db/stores/trust-store.ts';
import { verifyLog } from '../../db/verification/verify-log.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { createAuthority } from '../../test/signing/authority.ts';
import { changeTrust, readRequest } from './change-trust.ts';

const AT = '2026-11-21T10:00:00.000Z';
const authority = createAuthority('rsa');

let database: TestDatabase;
let db: Knex;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase({ demo: true });
  db = database.db;
  folder = await mkdtemp(join(tmpdir(), 'tirkeu-trust-'));
});
afterAll(async () => {
  await database.destroy();
  await rm(folder, { recursive: true });
});

async function run(...words: string[]): Promise<readonly string[]> {
  const request = readRequest(words);
  if (!request) throw new Error('nothing is asked');
  return changeTrust(db, request, AT);
}

async function fileOf(bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, 'certificate.cer');
  await writeFile(path, bytes);
  return path;
}

test('an authority is trusted by its file, DER or PEM, and named by its SHA-256', async () => {
  const pem = `-----BEGIN CERTIFICATE-----\n${Buffer.from(authority.der).toString('base64')}\n-----END CERTIFICATE-----\n`;
  const byDer = await run('add', await fileOf(authority.der));
  expect(await run('add', await fileOf(pem))).toEqual(byDer);
  expect(await createTrustStore(db).certificates()).toEqual([Buffer.from(authority.der)]);
  const [line] = await run('list');
  const sha256 = line?.slice(0, 64) ?? '';
  expect(byDer[1]).toContain(sha256);
  await run('withdraw', sha256);
  expect(await createTrustStore(db).certificates()).toEqual([]);
  await expect(run('withdraw', sha256)).rejects.toThrow('is trusted');
  expect((await verifyLog(db)).problem).toBeUndefined();
});

test('a certificate trusted beside the log is found', async () => {
  const stranger = createAuthority('rsa');
  const row = {
    sha256: '0'.repeat(64),
    certificate: Buffer.from(stranger.der),
    subject: '',
    not_after: AT,
    added_at: AT,
  };
  await db('trust_anchors').insert(row);
  expect((await verifyLog(db)).problem).toEqual({ caseId: 'trust', reason: 'changed-anchor' });
  await db('trust_anchors').where({ sha256: row.sha256 }).delete();
});

test('the key of a person, an old authority and a text are not trusted', async () => {
  const person = new Uint8Array(authority.issue().certificate.toSchema(true).toBER());
  await expect(run('add', await fileOf(person))).rejects.toThrow('not the certificate of an authority');
  await expect(run('add', await fileOf('hello'))).rejects.toThrow('not the certificate of an authority');
  const request = { act: 'add', file: await fileOf(authority.der) } as const;
  await expect(changeTrust(db, request, '2050-01-01T00:00:00.000Z')).rejects.toThrow('ended');
});

test('the numbers of the university and of a signatory are entered', async () => {
  await run('bin', '990240001234');
  expect(await createSettingsStore(db).setting('bin')).toBe('990240001234');
  await run('iin', 'rector', '010101500003');
  expect(await createDirectoryStore(db).iinOf('person-rector')).toBe('010101500003');
  await expect(run('bin', '12')).rejects.toThrow('twelve digits');
  await expect(run('iin', 'rector', '010101500004')).rejects.toThrow('must fit');
  await expect(run('iin', 'nobody', '010101500003')).rejects.toThrow('nobody with the login');
});

test.each([[[]], [['add']], [['list', 'x']], [['iin', 'rector']], [['forget', 'x']], [['bin', '1', '2']]])(
  'the words %j ask for nothing',
  (words) => {
    expect(readRequest(words)).toBeUndefined();
  },
);
