/** Signing with certificates, on PostgreSQL and Temporal: what counts, and what is kept. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../db/sha256.ts';
import { verifyCase, verifyLog } from '../../db/verification/verify-log.ts';
import { openDocx } from '../../documents/fixtures/open-docx.ts';
import type { Issued } from '../signing/authority.ts';
import { createSignatories } from '../signing/signatories.ts';
import { isSigning, SIGNATORY, startCertificateOffice, taskOf, type CertificateOffice } from './certificate-office.ts';
import { demandCertificate, signaturesOf, signingOf, withCertificate } from './certificate-orders.ts';
import { openOrder } from './orders.ts';
import type { CaseBody } from './whole-office.ts';

const OTHER_KIND = 'disciplinary-measure';
const PASSED = { checks: { digest: 'pass', signature: 'pass', chain: 'pass' } };

let office: CertificateOffice;
/** waits for the signature until a test gives it */
let paper: CaseBody;

beforeAll(async () => {
  office = await startCertificateOffice();
  paper = await office.waitingForSignature();
}, 120_000);
afterAll(() => office.stop());

test('a paper that waits says what is signed: its frozen texts in both languages', async () => {
  const { level, documents } = await signingOf(office.signatory, taskOf(paper));
  expect(level).toBe('certificate');
  expect(documents.map(({ language }) => language).sort()).toEqual(['kk', 'ru']);
  for (const { id, sha256: hash } of documents) {
    expect(sha256(await office.signatory.bytes(`/documents/${id}/content`))).toBe(hash);
  }
  const inbox = (await office.signatory.get('/tasks')).body.items;
  expect(inbox.find(({ id }) => id === taskOf(paper))).toMatchObject({ signatureLevel: 'certificate' });
});

test('a paper is signed by the right key under both texts, and its record proves that', async () => {
  const { status, body } = await office.signWith(paper, office.key);
  expect([status, body.task.status]).toEqual([200, 'done']);
  const signatures = (await office.registrar.get(`/cases/${paper.id}/signatures`)).body.items;
  expect(signatures).toHaveLength(2);
  expect(signatures[0]).toMatchObject({
    person: { login: SIGNATORY },
    certificate: { name: 'ТЕСТОВ ТЕСТ' },
    checks: {
      digest: 'pass',
      signature: 'pass',
      chain: 'pass',
      revocation: 'not-performed',
      timestamp: 'not-performed',
    },
  });
  const history = (await office.registrar.get(`/cases/${paper.id}/history`)).body.items;
  const decided = history.filter(({ action }) => action === 'decided').at(-1);
  expect(decided?.details).toMatchObject({
    signatureId: expect.any(String),
    signatureSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  const visas = (await office.registrar.get(`/cases/${paper.id}/visas`)).body.items;
  expect(visas.at(-1)).toMatchObject({ verdict: 'sign', certificate: { name: 'ТЕСТОВ ТЕСТ' } });
  expect((await verifyCase(office.db, paper.id)).problem).toBeUndefined();
});

test('a paper is signed by the rector with another key, and closed', async () => {
  const rector = await office.user('rector');
  const again = await office.driveUntil(paper.id, isSigning);
  const signatures = await signaturesOf(rector, taskOf(again), await office.keys.keyOf('rector'));
  const body = { action: 'sign', version: again.version, signatures };
  expect((await rector.post(`/tasks/${taskOf(again)}/decision`, body)).status).toBe(200);
  await office.driveUntil(paper.id, ({ status }) => status === 'closed');
  expect((await verifyCase(office.db, paper.id)).problem).toBeUndefined();
  const documents = (await office.registrar.get(`/cases/${paper.id}/documents`)).body.items;
  const registered = documents.find(({ purpose, language }) => purpose === 'registered' && language === 'ru');
  const { text } = openDocx(await office.registrar.bytes(`/documents/${registered?.id}/content`));
  expect(text.match(/ЭЦП, сертификат № [0-9a-f]+ \(ТЕСТОВ ТЕСТ\), действителен до 31\.12\.2046/g)).toHaveLength(2);
  expect(text).toContain('Отзыв сертификата и метка времени не проверялись.');
});

test('the API gives a signature out as it was made', async () => {
  const [first] = (await office.registrar.get(`/cases/${paper.id}/signatures`)).body.items;
  const cms = await office.registrar.bytes(`/signatures/${first?.id}/cms`);
  expect(sha256(cms)).toBe((first as unknown as { sha256: string }).sha256);
  expect((await (await office.user('student-1')).get(`/signatures/${first?.id}/cms`)).status).toBe(404);
});

test('signatures are kept: they can be neither changed nor taken away', async () => {
  for (const table of ['signatures', 'signing_acts']) {
    await expect(office.db(table).delete()).rejects.toThrow(/record|append/i);
  }
});

test('a key of the university counts, and so does one by RSA', async () => {
  const rsa = await createSignatories(office.db, 'rsa');
  const { value } = await office.db('settings').where({ key: 'bin' }).first<{ value: string }>('value');
  const uses = ['1.3.6.1.5.5.7.3.4', '1.2.398.3.3.4.1.2', '1.2.398.3.3.4.1.2.2'];
  const next = await office.waitingForSignature();
  const own = await rsa.keyOf(SIGNATORY, { bin: value, uses });
  expect((await office.sign(next, await signaturesOf(office.signatory, taskOf(next), own))).status).toBe(200);
});

test('an authority that is trusted no longer lets nobody sign; what was signed keeps its verdict', async () => {
  const former = await createSignatories(office.db, 'rsa');
  const key = await former.keyOf(SIGNATORY);
  const [before, after] = [await office.waitingForSignature(), await office.waitingForSignature()];
  expect((await office.signWith(before, key)).status).toBe(200);
  const recorded = await recordedOf(before);
  expect(recorded).toMatchObject([PASSED, PASSED]);

  const admin = await office.user('admin');
  const path = `/trusted-certificates/${sha256(former.authority.der)}/withdraw`;
  expect((await admin.post(path, { reason: 'The authority has lost its key.' })).status).toBe(200);
  expect((await office.signWith(after, key)).body.code).toBe('SIGNATURE_UNTRUSTED');
  expect(await recordedOf(before)).toEqual(recorded);
  expect((await verifyCase(office.db, before.id)).problem).toBeUndefined();
  expect((await verifyLog(office.db)).problem).toBeUndefined();
});

test('papers of a batch are signed each by itself, and each has its own outcome', async () => {
  const [good, missing, stranger] = [
    await office.waitingForSignature(),
    await office.waitingForSignature(),
    await office.waitingForSignature(),
  ];
  const item = async (paper: CaseBody, by?: Issued) => ({
    ...{ taskId: taskOf(paper), action: 'sign', version: paper.version },
    ...(by && { signatures: await signaturesOf(office.signatory, taskOf(paper), by) }),
  });
  const items = [
    await item(good, office.key),
    await item(missing),
    await item(stranger, await office.keys.keyOf('rector')),
  ];
  const { body } = await office.signatory.post('/decisions', { items });
  expect(body.items.map(({ ok, problem }) => (ok ? 'ok' : problem.code))).toEqual([
    'ok',
    'SIGNATURE_REQUIRED',
    'CERTIFICATE_OF_ANOTHER',
  ]);
});

test('papers of a kind that demands none are signed as before, and take no certificate', async () => {
  const paper = await office.waitingForSignature(OTHER_KIND);
  expect((await signingOf(office.signatory, taskOf(paper))).level).toBe('in-system');
  const signatures = await signaturesOf(office.signatory, taskOf(paper), office.key);
  expect((await office.sign(paper, signatures)).body.code).toBe('SIGNATURE_NOT_ASKED');
  expect((await office.sign(paper)).status).toBe(200);
});

test('a draft begun before the demand is begun anew', async () => {
  const draft = await openOrder(office.registrar, 'academic-leave-medical');
  await demandCertificate(await office.user('registrar-head'), 'academic-leave-medical', office.app.deps.clock.today());
  const { body } = await office.registrar.post(`/cases/${draft.id}/submit`);
  expect(body.errors.map(({ code }) => code)).toEqual(['ROUTE_CHANGED']);
});

test('a level nobody knows is no route', async () => {
  const head = await office.user('registrar-head');
  const { steps } = (await head.get(`/routes/order/${OTHER_KIND}/versions/1`)).body;
  const odd = steps.map((step) => ({ ...withCertificate(step), ...(step.type === 'signature' && { level: 'wax' }) }));
  expect((await head.post(`/routes/order/${OTHER_KIND}/validate`, { steps: odd })).status).toBe(400);
});

/** Who signed a paper, and what was found of each signature when it was made. */
async function recordedOf({ id }: CaseBody) {
  return (await office.registrar.get(`/cases/${id}/signatures`)).body.items;
}
