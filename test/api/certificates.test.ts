/** Signing with certificates, on PostgreSQL and Temporal: what counts, what is refused and why, what is kept. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../db/sha256.ts';
import { createTrustStore } from '../../db/stores/trust-store.ts';
import { verifyCase, verifyLog } from '../../db/verification/verify-log.ts';
import { openDocx } from '../../documents/fixtures/open-docx.ts';
import { createAuthority, type Holder, type Issued } from '../signing/authority.ts';
import { createSignatories, type Signatories } from '../signing/signatories.ts';
import { signAttached, signBare } from '../signing/sign-cms.ts';
import type { Answer, ApiUser } from './api-user.ts';
import {
  demandCertificate,
  signaturesOf,
  signingOf,
  withCertificate,
  type DocumentSignature,
} from './certificate-orders.ts';
import { openOrder, submitOrder } from './orders.ts';
import { startWholeOffice, type CaseBody, type WholeOffice } from './whole-office.ts';

const KIND = 'expulsion-own-wish';
const OTHER_KIND = 'disciplinary-measure';
const SIGNATORY = 'vice-rector';

let office: WholeOffice;
let registrar: ApiUser;
let signatory: ApiUser;
let keys: Signatories;
let key: Issued;
/** waits for the signature until a test gives it */
let paper: CaseBody;

beforeAll(async () => {
  office = await startWholeOffice();
  registrar = await office.user('registrar');
  signatory = await office.user(SIGNATORY);
  keys = await createSignatories(office.db, 'gost');
  key = await keys.keyOf(SIGNATORY);
  await demandCertificate(await office.user('registrar-head'), KIND, office.app.deps.clock.today());
  paper = await waitingForSignature();
}, 120_000);
afterAll(() => office.stop());

const isSigning = (paper: CaseBody) => paper.openTasks.some(({ action }) => action === 'sign');

async function waitingForSignature(kind = KIND): Promise<CaseBody> {
  const { id } = await submitOrder(registrar, kind);
  return office.driveUntil(id, isSigning);
}

const taskOf = ({ openTasks }: CaseBody) => openTasks[0]?.id ?? '';

function sign(paper: CaseBody, signatures?: readonly DocumentSignature[]): Promise<Answer> {
  const body = { action: 'sign', version: paper.version, ...(signatures && { signatures }) };
  return signatory.post(`/tasks/${taskOf(paper)}/decision`, body);
}

const signedBy = async (signer: Issued) => sign(paper, await signaturesOf(signatory, taskOf(paper), signer));
const holder = (change: Partial<Holder>) => async () => signedBy(await keys.keyOf(SIGNATORY, change));

test('a paper that waits says what is signed: its frozen texts in both languages', async () => {
  const { level, documents } = await signingOf(signatory, taskOf(paper));
  expect(level).toBe('certificate');
  expect(documents.map(({ language }) => language).sort()).toEqual(['kk', 'ru']);
  for (const { id, sha256: hash } of documents) {
    expect(sha256(await signatory.bytes(`/documents/${id}/content`))).toBe(hash);
  }
  const inbox = (await signatory.get('/tasks')).body.items;
  expect(inbox.find(({ id }) => id === taskOf(paper))).toMatchObject({ signatureLevel: 'certificate' });
});

test.each<[string, string, () => Promise<Answer>]>([
  ['no signature', 'SIGNATURE_REQUIRED', () => sign(paper)],
  [
    'a signature under one language only',
    'SIGNATURE_REQUIRED',
    async () => sign(paper, (await signaturesOf(signatory, taskOf(paper), key)).slice(1)),
  ],
  [
    'one signature twice',
    'SIGNATURE_REQUIRED',
    async () => {
      const [first] = await signaturesOf(signatory, taskOf(paper), key);
      return sign(paper, first && [first, first]);
    },
  ],
  [
    'signatures of each other’s language',
    'SIGNATURE_OTHER_DOCUMENT',
    async () => {
      const [one, other] = await signaturesOf(signatory, taskOf(paper), key);
      return sign(paper, [
        { documentId: one?.documentId ?? '', cms: other?.cms ?? '' },
        { documentId: other?.documentId ?? '', cms: one?.cms ?? '' },
      ]);
    },
  ],
  [
    'a signature that brings another text',
    'SIGNATURE_OTHER_DOCUMENT',
    async () =>
      sign(
        paper,
        await signaturesOf(signatory, taskOf(paper), key, (by) => signAttached(by, Buffer.from('Another paper'))),
      ),
  ],
  [
    'a signature in which a bit was changed',
    'SIGNATURE_INVALID',
    async () => {
      const given = await signaturesOf(signatory, taskOf(paper), key);
      const damage = ({ documentId, cms }: DocumentSignature) => {
        const bytes = Buffer.from(cms, 'base64');
        bytes[bytes.length - 9]! ^= 1;
        return { documentId, cms: bytes.toString('base64') };
      };
      return sign(paper, given.map(damage));
    },
  ],
  [
    'a signature that states no digest',
    'SIGNATURE_INVALID',
    async () => sign(paper, await signaturesOf(signatory, taskOf(paper), key, signBare)),
  ],
  [
    'bytes that are no signature',
    'SIGNATURE_UNREADABLE',
    async () => sign(paper, await signaturesOf(signatory, taskOf(paper), key, () => Buffer.from('not a CMS'))),
  ],
  [
    'a key of an authority nobody trusts',
    'SIGNATURE_UNTRUSTED',
    async () => signedBy(createAuthority('gost').issue({ iin: (await iinOf(SIGNATORY)) ?? '' })),
  ],
  ['an expired certificate', 'CERTIFICATE_EXPIRED', holder({ notAfter: '2026-02-01T00:00:00Z' })],
  ['a certificate that has not begun', 'CERTIFICATE_EXPIRED', holder({ notBefore: '2045-01-01T00:00:00Z' })],
  ['a key for signing in', 'CERTIFICATE_UNFIT', holder({ uses: ['1.3.6.1.5.5.7.3.2', '1.2.398.3.3.4.1.1'] })],
  ['the key of another person', 'CERTIFICATE_OF_ANOTHER', async () => signedBy(await keys.keyOf('rector'))],
  ['a key of another organisation', 'CERTIFICATE_OF_ANOTHER_ORGANISATION', holder({ bin: '990240001234' })],
])('a paper refuses %s as %s and stays as it was', async (_what, code, attempt) => {
  const before = (await registrar.get(`/cases/${paper.id}/history`)).body.items.length;
  const { status, body } = await attempt();
  expect([status, body.code]).toEqual([422, code]);
  expect((await registrar.get(`/cases/${paper.id}/history`)).body.items).toHaveLength(before);
  expect((await registrar.get(`/cases/${paper.id}/signatures`)).body.items).toEqual([]);
});

test('a refusal names the document whose signature does not count, in the words of the reader', async () => {
  const given = await signaturesOf(signatory, taskOf(paper), await keys.keyOf('rector'));
  const body = { action: 'sign', version: paper.version, signatures: given };
  const answer = await signatory.post(`/tasks/${taskOf(paper)}/decision`, body, { 'Accept-Language': 'ru' });
  expect(answer.body.title).toBe('Ключ другого человека');
  expect(answer.body.errors[0]?.pointer).toBe('/signatures/0/cms');
});

test('a paper refuses whoever’s number nobody has entered', async () => {
  const iin = await iinOf(SIGNATORY);
  await office
    .db('people')
    .where({ id: `person-${SIGNATORY}` })
    .update({ iin: null });
  const { body } = await sign(paper, await signaturesOf(signatory, taskOf(paper), key));
  await office
    .db('people')
    .where({ id: `person-${SIGNATORY}` })
    .update({ iin });
  expect(body.code).toBe('PERSON_WITHOUT_IIN');
});

test('a paper refuses a signature that comes with a return, and takes the return without one', async () => {
  const other = await waitingForSignature();
  const returned = { action: 'return', version: other.version, remark: 'The ground is missing.' };
  const signatures = await signaturesOf(signatory, taskOf(other), key);
  const decide = (body: object) => signatory.post(`/tasks/${taskOf(other)}/decision`, body);
  expect((await decide({ ...returned, signatures })).body.code).toBe('SIGNATURE_NOT_ASKED');
  expect((await decide(returned)).body.case.status).toBe('rework');
});

test('a signature is refused by the workflow itself when no signature is named', async () => {
  const command = { type: 'decide', actorId: `person-${SIGNATORY}`, taskId: taskOf(paper), verdict: 'sign' } as const;
  const bare = office.app.deps.cases.command(
    paper.id,
    { ...command, version: paper.version },
    { commandId: 'past the API' },
  );
  await expect(bare).rejects.toMatchObject({ code: 'SIGNATURE_REQUIRED' });
});

test('a paper is signed by the right key under both texts, and its record proves that', async () => {
  const { status, body } = await signedBy(key);
  expect([status, body.task.status]).toEqual([200, 'done']);
  const signatures = (await registrar.get(`/cases/${paper.id}/signatures`)).body.items;
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
  const history = (await registrar.get(`/cases/${paper.id}/history`)).body.items;
  const decided = history.filter(({ action }) => action === 'decided').at(-1);
  expect(decided?.details).toMatchObject({
    signatureId: expect.any(String),
    signatureSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  const visas = (await registrar.get(`/cases/${paper.id}/visas`)).body.items;
  expect(visas.at(-1)).toMatchObject({ verdict: 'sign', certificate: { name: 'ТЕСТОВ ТЕСТ' } });
  expect((await verifyCase(office.db, paper.id)).problem).toBeUndefined();
});

test('a paper is signed by the rector with another key, and closed', async () => {
  const rector = await office.user('rector');
  const again = await office.driveUntil(paper.id, isSigning);
  const signatures = await signaturesOf(rector, taskOf(again), await keys.keyOf('rector'));
  const body = { action: 'sign', version: again.version, signatures };
  expect((await rector.post(`/tasks/${taskOf(again)}/decision`, body)).status).toBe(200);
  await office.driveUntil(paper.id, ({ status }) => status === 'closed');
  expect((await verifyCase(office.db, paper.id)).problem).toBeUndefined();
  const documents = (await registrar.get(`/cases/${paper.id}/documents`)).body.items;
  const registered = documents.find(({ purpose, language }) => purpose === 'registered' && language === 'ru');
  const { text } = openDocx(await registrar.bytes(`/documents/${registered?.id}/content`));
  expect(text.match(/ЭЦП, сертификат № [0-9a-f]+ \(ТЕСТОВ ТЕСТ\), действителен до 31\.12\.2046/g)).toHaveLength(2);
  expect(text).toContain('Отзыв сертификата и метка времени не проверялись.');
});

test('the API gives a signature out as it was made', async () => {
  const [first] = (await registrar.get(`/cases/${paper.id}/signatures`)).body.items;
  const cms = await registrar.bytes(`/signatures/${first?.id}/cms`);
  expect(sha256(cms)).toBe((first as unknown as { sha256: string }).sha256);
  expect((await (await office.user('student-1')).get(`/signatures/${first?.id}/cms`)).status).toBe(404);
});

test('signatures are kept: they can be neither changed nor taken away', async () => {
  for (const table of ['signatures', 'signing_acts']) {
    await expect(office.db(table).delete()).rejects.toThrow(/record|append/i);
  }
});
async function iinOf(login: string): Promise<string | undefined> {
  const row = await office.db('people').where({ login }).first<{ iin: string } | undefined>('iin');
  return row?.iin;
}

test('a key of the university counts, and so does one by RSA', async () => {
  const rsa = await createSignatories(office.db, 'rsa');
  const { value } = await office.db('settings').where({ key: 'bin' }).first<{ value: string }>('value');
  const uses = ['1.3.6.1.5.5.7.3.4', '1.2.398.3.3.4.1.2', '1.2.398.3.3.4.1.2.2'];
  const next = await waitingForSignature();
  const own = await rsa.keyOf(SIGNATORY, { bin: value, uses });
  expect((await sign(next, await signaturesOf(signatory, taskOf(next), own))).status).toBe(200);
});

test('a certificate that is trusted no longer signs nothing more; what it signed stays', async () => {
  const former = await createSignatories(office.db, 'rsa');
  const paper = await waitingForSignature();
  const signatures = await signaturesOf(signatory, taskOf(paper), await former.keyOf(SIGNATORY));
  const deed = { at: new Date().toISOString(), actorId: 'system' };
  expect(await createTrustStore(office.db).withdraw(sha256(former.authority.der), deed)).toBe(true);
  expect((await sign(paper, signatures)).body.code).toBe('SIGNATURE_UNTRUSTED');
  expect((await verifyLog(office.db)).problem).toBeUndefined();
});

test('papers of a batch are signed each by itself, and each has its own outcome', async () => {
  const [good, missing, stranger] = [
    await waitingForSignature(),
    await waitingForSignature(),
    await waitingForSignature(),
  ];
  const item = async (paper: CaseBody, by?: Issued) => ({
    ...{ taskId: taskOf(paper), action: 'sign', version: paper.version },
    ...(by && { signatures: await signaturesOf(signatory, taskOf(paper), by) }),
  });
  const items = [await item(good, key), await item(missing), await item(stranger, await keys.keyOf('rector'))];
  const { body } = await signatory.post('/decisions', { items });
  expect(body.items.map(({ ok, problem }) => (ok ? 'ok' : problem.code))).toEqual([
    'ok',
    'SIGNATURE_REQUIRED',
    'CERTIFICATE_OF_ANOTHER',
  ]);
});

test('papers of a kind that demands none are signed as before, and take no certificate', async () => {
  const paper = await waitingForSignature(OTHER_KIND);
  expect((await signingOf(signatory, taskOf(paper))).level).toBe('in-system');
  const signatures = await signaturesOf(signatory, taskOf(paper), key);
  expect((await sign(paper, signatures)).body.code).toBe('SIGNATURE_NOT_ASKED');
  expect((await sign(paper)).status).toBe(200);
});

test('a draft begun before the demand is begun anew', async () => {
  const draft = await openOrder(registrar, 'academic-leave-medical');
  await demandCertificate(await office.user('registrar-head'), 'academic-leave-medical', office.app.deps.clock.today());
  const { body } = await registrar.post(`/cases/${draft.id}/submit`);
  expect(body.errors.map(({ code }) => code)).toEqual(['ROUTE_CHANGED']);
});

test('a level nobody knows is no route', async () => {
  const head = await office.user('registrar-head');
  const { steps } = (await head.get(`/routes/order/${OTHER_KIND}/versions/1`)).body;
  const odd = steps.map((step) => ({ ...withCertificate(step), ...(step.type === 'signature' && { level: 'wax' }) }));
  expect((await head.post(`/routes/order/${OTHER_KIND}/validate`, { steps: odd })).status).toBe(400);
});
