/** Certificates a paper does not take: each is refused by its own name, and the paper stays as it was. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createAuthority, type Holder } from '../signing/authority.ts';
import { signAttached, signBare } from '../signing/sign-cms.ts';
import type { Answer } from './api-user.ts';
import { SIGNATORY, startCertificateOffice, taskOf, type CertificateOffice } from './certificate-office.ts';
import { signaturesOf, type DocumentSignature } from './certificate-orders.ts';
import type { CaseBody } from './whole-office.ts';

let office: CertificateOffice;
/** waits for a signature that counts, and gets none */
let paper: CaseBody;

beforeAll(async () => {
  office = await startCertificateOffice();
  paper = await office.waitingForSignature();
}, 120_000);
afterAll(() => office.stop());

const holder = (change: Partial<Holder>) => async () =>
  office.signWith(paper, await office.keys.keyOf(SIGNATORY, change));

test.each<[string, string, () => Promise<Answer>]>([
  ['no signature', 'SIGNATURE_REQUIRED', () => office.sign(paper)],
  [
    'a signature under one language only',
    'SIGNATURE_REQUIRED',
    async () => office.sign(paper, (await signaturesOf(office.signatory, taskOf(paper), office.key)).slice(1)),
  ],
  [
    'one signature twice',
    'SIGNATURE_REQUIRED',
    async () => {
      const [first] = await signaturesOf(office.signatory, taskOf(paper), office.key);
      return office.sign(paper, first && [first, first]);
    },
  ],
  [
    'signatures of each other’s language',
    'SIGNATURE_OTHER_DOCUMENT',
    async () => {
      const [one, other] = await signaturesOf(office.signatory, taskOf(paper), office.key);
      return office.sign(paper, [
        { documentId: one?.documentId ?? '', cms: other?.cms ?? '' },
        { documentId: other?.documentId ?? '', cms: one?.cms ?? '' },
      ]);
    },
  ],
  [
    'a signature that brings another text',
    'SIGNATURE_OTHER_DOCUMENT',
    async () =>
      office.sign(
        paper,
        await signaturesOf(office.signatory, taskOf(paper), office.key, (by) =>
          signAttached(by, Buffer.from('Another paper')),
        ),
      ),
  ],
  [
    'a signature in which a bit was changed',
    'SIGNATURE_INVALID',
    async () => {
      const given = await signaturesOf(office.signatory, taskOf(paper), office.key);
      const damage = ({ documentId, cms }: DocumentSignature) => {
        const bytes = Buffer.from(cms, 'base64');
        bytes[bytes.length - 9]! ^= 1;
        return { documentId, cms: bytes.toString('base64') };
      };
      return office.sign(paper, given.map(damage));
    },
  ],
  [
    'a signature that states no digest',
    'SIGNATURE_INVALID',
    async () => office.sign(paper, await signaturesOf(office.signatory, taskOf(paper), office.key, signBare)),
  ],
  [
    'bytes that are no signature',
    'SIGNATURE_UNREADABLE',
    async () =>
      office.sign(
        paper,
        await signaturesOf(office.signatory, taskOf(paper), office.key, () => Buffer.from('not a CMS')),
      ),
  ],
  [
    'a key of an authority nobody trusts',
    'SIGNATURE_UNTRUSTED',
    async () => office.signWith(paper, createAuthority('gost').issue({ iin: (await office.iinOf(SIGNATORY)) ?? '' })),
  ],
  ['an expired certificate', 'CERTIFICATE_EXPIRED', holder({ notAfter: '2026-02-01T00:00:00Z' })],
  ['a certificate that has not begun', 'CERTIFICATE_EXPIRED', holder({ notBefore: '2045-01-01T00:00:00Z' })],
  ['a key for signing in', 'CERTIFICATE_UNFIT', holder({ uses: ['1.3.6.1.5.5.7.3.2', '1.2.398.3.3.4.1.1'] })],
  [
    'the key of another person',
    'CERTIFICATE_OF_ANOTHER',
    async () => office.signWith(paper, await office.keys.keyOf('rector')),
  ],
  ['a key of another organisation', 'CERTIFICATE_OF_ANOTHER_ORGANISATION', holder({ bin: '990240001234' })],
])('a paper refuses %s as %s and stays as it was', async (_what, code, attempt) => {
  const before = (await office.registrar.get(`/cases/${paper.id}/history`)).body.items.length;
  const { status, body } = await attempt();
  expect([status, body.code]).toEqual([422, code]);
  expect((await office.registrar.get(`/cases/${paper.id}/history`)).body.items).toHaveLength(before);
  expect((await office.registrar.get(`/cases/${paper.id}/signatures`)).body.items).toEqual([]);
});

test('a refusal names the document whose signature does not count, in the words of the reader', async () => {
  const given = await signaturesOf(office.signatory, taskOf(paper), await office.keys.keyOf('rector'));
  const body = { action: 'sign', version: paper.version, signatures: given };
  const answer = await office.signatory.post(`/tasks/${taskOf(paper)}/decision`, body, { 'Accept-Language': 'ru' });
  expect(answer.body.title).toBe('Ключ другого человека');
  expect(answer.body.errors[0]?.pointer).toBe('/signatures/0/cms');
});

test('a paper refuses whoever’s number nobody has entered', async () => {
  const iin = await office.iinOf(SIGNATORY);
  await office
    .db('people')
    .where({ id: `person-${SIGNATORY}` })
    .update({ iin: null });
  const { body } = await office.sign(paper, await signaturesOf(office.signatory, taskOf(paper), office.key));
  await office
    .db('people')
    .where({ id: `person-${SIGNATORY}` })
    .update({ iin });
  expect(body.code).toBe('PERSON_WITHOUT_IIN');
});

test('a paper refuses a signature that comes with a return, and takes the return without one', async () => {
  const other = await office.waitingForSignature();
  const returned = { action: 'return', version: other.version, remark: 'The ground is missing.' };
  const signatures = await signaturesOf(office.signatory, taskOf(other), office.key);
  const decide = (body: object) => office.signatory.post(`/tasks/${taskOf(other)}/decision`, body);
  expect((await decide({ ...returned, signatures })).body.code).toBe('SIGNATURE_NOT_ASKED');
  expect((await decide(returned)).body.case.status).toBe('rework');
});

test('a signature that is checked while the paper is withdrawn comes too late and leaves nothing', async () => {
  const late = await office.waitingForSignature();
  const signatures = await signaturesOf(office.signatory, taskOf(late), office.key);
  const { verifier } = office.app.deps;
  const verify = verifier.verify.bind(verifier);
  const checking = vi.spyOn(verifier, 'verify').mockImplementationOnce(async (signature) => {
    expect((await office.registrar.post(`/cases/${late.id}/withdraw`, { reason: 'Not needed.' })).status).toBe(200);
    return verify(signature);
  });
  expect((await office.sign(late, signatures)).body.code).toBe('CASE_CLOSED');
  checking.mockRestore();
  expect(await office.db('signing_acts').where({ case_id: late.id })).toEqual([]);
  expect(await office.db('pending_writings')).toEqual([]);
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
