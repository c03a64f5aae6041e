import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { METADATA_ENCODING_KEY, type Payload, type PayloadCodec } from '@temporalio/common';
import { decode, encode } from '@temporalio/common/lib/encoding.js';
import proto from '@temporalio/proto';
import type { PayloadKey } from '../config.ts';

const ENCODING = 'binary/tirkeu-aes-256-gcm';
const KEY_ID = 'encryption-key-id';
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

type Keys = ReadonlyMap<string, KeyObject>;

/**
 * Encrypts every payload with AES-256-GCM. The first key encrypts, all keys decrypt, so that a key can be
 * rotated while histories written with the old one are still read. A payload is a few kilobytes: handing it to
 * another thread, as the Web Crypto API does, costs more than encrypting it.
 */
export function createPayloadCodec(payloadKeys: readonly PayloadKey[]): PayloadCodec {
  const [current] = payloadKeys;
  if (!current) throw new Error('The payload codec needs a key.');
  const keys: Keys = new Map(payloadKeys.map(({ id, key }) => [id, createSecretKey(Buffer.from(key, 'base64'))]));
  return {
    encode: (payloads) => inPromise(() => payloads.map((payload) => encrypt(payload, current.id, keys))),
    decode: (payloads) => inPromise(() => payloads.map((payload) => decrypt(payload, keys))),
  };
}

/** What is thrown must reach the SDK as a rejection. */
function inPromise<Result>(work: () => Result): Promise<Result> {
  return new Promise((resolve) => resolve(work()));
}

/** The data are the initialisation vector, the ciphertext and its tag, one after another. */
function encrypt(payload: Payload, keyId: string, keys: Keys): Payload {
  const plain = proto.temporal.api.common.v1.Payload.encode(payload).finish();
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(keyId, keys), iv);
  const data = Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { metadata: { [METADATA_ENCODING_KEY]: encode(ENCODING), [KEY_ID]: encode(keyId) }, data };
}

/** What was not encrypted here, by an operator's tool for example, passes through. */
function decrypt(payload: Payload, keys: Keys): Payload {
  const encoding = payload.metadata?.[METADATA_ENCODING_KEY];
  if (!encoding || decode(encoding) !== ENCODING || !payload.data) return payload;
  const keyId = payload.metadata?.[KEY_ID];
  const key = keyOf(keyId ? decode(keyId) : '', keys);
  return proto.temporal.api.common.v1.Payload.decode(open(payload.data, key));
}

/** @throws when the data were changed or cut */
function open(data: Uint8Array, key: KeyObject): Uint8Array {
  const tagStart = data.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, key, data.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(data.subarray(tagStart));
  return Buffer.concat([decipher.update(data.subarray(IV_BYTES, tagStart)), decipher.final()]);
}

function keyOf(id: string, keys: Keys): KeyObject {
  const key = keys.get(id);
  if (!key) throw new Error(`There is no payload key ${id}.`);
  return key;
}
