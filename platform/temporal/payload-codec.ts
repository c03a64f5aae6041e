import { webcrypto } from 'node:crypto';
import { METADATA_ENCODING_KEY, type Payload, type PayloadCodec } from '@temporalio/common';
import { decode, encode } from '@temporalio/common/lib/encoding.js';
import proto from '@temporalio/proto';
import type { PayloadKey } from '../config.ts';

const ENCODING = 'binary/tirkeu-aes-256-gcm';
const KEY_ID = 'encryption-key-id';
const IV_BYTES = 12;

type CryptoKeys = ReadonlyMap<string, Promise<webcrypto.CryptoKey>>;

/**
 * Encrypts every payload with AES-256-GCM. The first key encrypts, all keys decrypt, so that a key can be
 * rotated while histories written with the old one are still read.
 */
export function createPayloadCodec(keys: readonly PayloadKey[]): PayloadCodec {
  const [current] = keys;
  if (!current) throw new Error('The payload codec needs a key.');
  const imported: CryptoKeys = new Map(keys.map(({ id, key }) => [id, importKey(key)]));
  return {
    encode: (payloads) => Promise.all(payloads.map((payload) => encrypt(payload, current.id, imported))),
    decode: (payloads) => Promise.all(payloads.map((payload) => decrypt(payload, imported))),
  };
}

function importKey(key: string): Promise<webcrypto.CryptoKey> {
  return webcrypto.subtle.importKey('raw', Buffer.from(key, 'base64'), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

async function encrypt(payload: Payload, keyId: string, keys: CryptoKeys): Promise<Payload> {
  const plain = proto.temporal.api.common.v1.Payload.encode(payload).finish();
  const iv = webcrypto.getRandomValues(new Uint8Array(IV_BYTES));
  const cipher = await webcrypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(keyId, keys), plain);
  return {
    metadata: { [METADATA_ENCODING_KEY]: encode(ENCODING), [KEY_ID]: encode(keyId) },
    data: Buffer.concat([iv, new Uint8Array(cipher)]),
  };
}

/** What was not encrypted here, by an operator's tool for example, passes through. */
async function decrypt(payload: Payload, keys: CryptoKeys): Promise<Payload> {
  const encoding = payload.metadata?.[METADATA_ENCODING_KEY];
  if (!encoding || decode(encoding) !== ENCODING || !payload.data) return payload;
  const keyId = payload.metadata?.[KEY_ID];
  const key = await keyOf(keyId ? decode(keyId) : '', keys);
  const iv = payload.data.subarray(0, IV_BYTES);
  const plain = await webcrypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, payload.data.subarray(IV_BYTES));
  return proto.temporal.api.common.v1.Payload.decode(new Uint8Array(plain));
}

function keyOf(id: string, keys: CryptoKeys): Promise<webcrypto.CryptoKey> {
  const key = keys.get(id);
  if (!key) throw new Error(`There is no payload key ${id}.`);
  return key;
}
