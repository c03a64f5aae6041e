/** Our client and the one most sites use, against the same program: what our mock answers is what clients expect. */
import * as library from 'ncalayer-js-client';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { verifySignature } from '../../signatures/verify-signature.ts';
import { NcalayerError, signDocuments } from '../../web/src/signing/ncalayer.ts';
import { createAuthority } from './authority.ts';
import { startMockNcalayer, type MockNcalayer, type ResultShape } from './mock-ncalayer.ts';

const { NCALayerClient } = library;
const authority = createAuthority('gost');
const PAPERS = ['БҰЙРЫҚ', 'ПРИКАЗ', 'ORDER'].map((text) => Buffer.from(text));
const BASE64 = PAPERS.map((paper) => paper.toString('base64'));
const hasOwnWebSocket = 'WebSocket' in globalThis;

let mock: MockNcalayer;
beforeAll(async () => {
  // a browser has it
  if (!hasOwnWebSocket) Object.assign(globalThis, { WebSocket });
  mock = await startMockNcalayer(authority.issue());
});
afterAll(() => mock.close());
beforeEach(() => mock.answerIn('list'));

function isOver(paper: Buffer, cms: string | undefined): boolean {
  const signature = { cms: Buffer.from(cms ?? '', 'base64'), content: paper, at: '2026-11-21T10:00:00.000Z' };
  const checks = verifySignature({ ...signature, anchors: [authority.der] })?.signers[0]?.checks;
  return checks?.digest === 'pass' && checks.signature === 'pass' && checks.chain === 'pass';
}

const faultOf = (signing: Promise<unknown>) =>
  signing.then(
    () => 'signed',
    (error: unknown) => (error instanceof NcalayerError ? error.fault : error),
  );

test('one call signs many documents, each by itself and in order', async () => {
  const before = mock.requests.length;
  const signatures = await signDocuments(mock.url, BASE64, 'ru');
  expect(signatures.map((cms, index) => isOver(PAPERS[index] ?? Buffer.of(), cms))).toEqual([true, true, true]);
  expect(mock.requests.length - before).toBe(1);
});

test.each<[ResultShape, number]>([
  ['list', 2],
  ['text', 1],
  ['with-certificate', 2],
  ['armoured', 2],
])('signatures that come as %s are understood', async (shape, count) => {
  mock.answerIn(shape);
  const signatures = await signDocuments(mock.url, BASE64.slice(0, count), 'kk');
  expect(signatures.map((cms, index) => isOver(PAPERS[index] ?? Buffer.of(), cms))).toEqual(Array(count).fill(true));
});

test('fewer signatures than documents are none', async () => {
  mock.answerIn('text');
  expect(await faultOf(signDocuments(mock.url, BASE64, 'ru'))).toBe('FAILED');
});

test('a closed window, a missing module and a failure are told apart, and the next call is served', async () => {
  for (const [how, fault] of [
    ['cancelled', 'CANCELLED'],
    ['no-module', 'NO_MODULE'],
    ['failed', 'FAILED'],
  ] as const) {
    mock.failOnce(how);
    expect(await faultOf(signDocuments(mock.url, BASE64, 'ru'))).toBe(fault);
  }
  expect(await signDocuments(mock.url, BASE64, 'ru')).toHaveLength(3);
});

test('calls made at once are served one after another', async () => {
  const both = await Promise.all([signDocuments(mock.url, BASE64, 'ru'), signDocuments(mock.url, BASE64, 'ru')]);
  expect(both.map((signatures) => signatures.length)).toEqual([3, 3]);
});

test('a program that is not running is told so', async () => {
  const gone = await startMockNcalayer(authority.issue());
  await gone.close();
  expect(await faultOf(signDocuments(gone.url, BASE64, 'ru'))).toBe('NOT_RUNNING');
  expect(await faultOf(signDocuments('no address', BASE64, 'ru'))).toBe('NOT_RUNNING');
});

test('the client most sites use is served as well', async () => {
  const client = new NCALayerClient(mock.url, false);
  expect(await client.connect()).toBe('1.4');
  const { basicsCMSParamsDetachedNoTSP: how, basicsSignerSignAny: who } = NCALayerClient;
  const many = await client.basicsSignCMS(null, BASE64, how, who);
  expect(BASE64.map((_, index) => isOver(PAPERS[index] ?? Buffer.of(), many[index]))).toEqual([true, true, true]);
  const one = await client.basicsSignCMS(null, BASE64[0] ?? '', how, who);
  expect(isOver(PAPERS[0] ?? Buffer.of(), String(one))).toBe(true);
  mock.failOnce('cancelled');
  await expect(client.basicsSignCMS(null, BASE64, how, who)).rejects.toMatchObject({ canceledByUser: true });
  client.wsConnection.close();
});
