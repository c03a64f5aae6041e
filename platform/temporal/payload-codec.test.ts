import { webcrypto } from 'node:crypto';
import { METADATA_ENCODING_KEY, type Payload } from '@temporalio/common';
import { encode } from '@temporalio/common/lib/encoding.js';
import proto from '@temporalio/proto';
import { expect, test } from 'vitest';
import { createPayloadCodec } from './payload-codec.ts';

const OLD = { id: 'old', key: Buffer.alloc(32, 1).toString('base64') };
const NEW = { id: 'new', key: Buffer.alloc(32, 2).toString('base64') };
const PLAIN: Payload = { metadata: { [METADATA_ENCODING_KEY]: encode('json/plain') }, data: encode('"Құпия сөз"') };

async function encrypted(): Promise<Payload> {
  const [payload] = await createPayloadCodec([OLD]).encode([PLAIN]);
  return payload as Payload;
}

function bytesOf(payload: Payload | undefined): string {
  return Buffer.from(proto.temporal.api.common.v1.Payload.encode(payload as Payload).finish()).toString('hex');
}

test('what is encrypted comes back, and the same payload never looks the same twice', async () => {
  const codec = createPayloadCodec([OLD]);
  const [one, other] = await codec.encode([PLAIN, PLAIN]);
  expect(bytesOf(one)).not.toBe(bytesOf(other));
  expect(bytesOf(one)).not.toContain(Buffer.from('Құпия').toString('hex'));
  const [back] = await codec.decode([one as Payload]);
  expect(bytesOf(back)).toBe(bytesOf(PLAIN));
});

test('after a rotation the old key still opens what it closed', async () => {
  const [back] = await createPayloadCodec([NEW, OLD]).decode([await encrypted()]);
  expect(bytesOf(back)).toBe(bytesOf(PLAIN));
});

test('the data are the vector, the ciphertext and its tag, as the Web Crypto API writes and reads them', async () => {
  const data = (await encrypted()).data as Uint8Array;
  const key = await webcrypto.subtle.importKey('raw', Buffer.from(OLD.key, 'base64'), 'AES-GCM', false, ['decrypt']);
  const algorithm = { name: 'AES-GCM', iv: data.slice(0, 12) };
  const plain = await webcrypto.subtle.decrypt(algorithm, key, data.slice(12));
  expect(Buffer.from(plain).toString('hex')).toBe(bytesOf(PLAIN));
});

test('a changed, cut or foreign payload is refused', async () => {
  const payload = await encrypted();
  const data = payload.data as Uint8Array;
  const changed = Uint8Array.from(data, (byte, index) => (index === 20 ? byte ^ 1 : byte));
  const codec = createPayloadCodec([OLD]);
  await expect(codec.decode([{ ...payload, data: changed }])).rejects.toThrow();
  await expect(codec.decode([{ ...payload, data: data.slice(0, 10) }])).rejects.toThrow();
  await expect(createPayloadCodec([NEW]).decode([payload])).rejects.toThrow('There is no payload key old.');
});

test('a payload that was not encrypted here passes through', async () => {
  const [back] = await createPayloadCodec([OLD]).decode([PLAIN]);
  expect(back).toBe(PLAIN);
});
