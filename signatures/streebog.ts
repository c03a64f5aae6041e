/** The hash function Streebog with 512 bits, GOST 34.11-2015. */
import { MATRIX, ROUNDS, SUBSTITUTION } from './streebog-constants.ts';

const BLOCK = 64;
const WORDS = 8;
const BYTES = 256;

/**
 * Substitution and linear transformation of one byte in each of the eight places of a word, as two halves of 32 bits:
 * looked up, they are many times as fast as computed.
 */
const TABLE = makeTable();
const ROUND_KEYS = ROUNDS.map((hex) => Uint8Array.from(Buffer.from(hex, 'hex')).reverse());

/** @returns 64 bytes, in the order certificates and signatures take them */
export function streebog512(message: Uint8Array): Uint8Array {
  const hash = new Uint8Array(BLOCK);
  const length = new Uint8Array(BLOCK);
  const sum = new Uint8Array(BLOCK);
  const whole = message.length - (message.length % BLOCK);
  for (let start = 0; start < whole; start += BLOCK) {
    const block = message.subarray(start, start + BLOCK);
    compress(hash, length, block);
    add(length, bitsOf(BLOCK));
    add(sum, block);
  }
  const last = new Uint8Array(BLOCK);
  last.set(message.subarray(whole));
  last[message.length - whole] = 1;
  compress(hash, length, last);
  add(length, bitsOf(message.length - whole));
  add(sum, last);
  const zero = new Uint8Array(BLOCK);
  compress(hash, zero, length);
  compress(hash, zero, sum);
  return hash;
}

/** Takes a block into the hash, in place. */
function compress(hash: Uint8Array, length: Uint8Array, block: Uint8Array): void {
  let key = transform(hash, length);
  let state: Uint8Array = block;
  for (const round of ROUND_KEYS) {
    state = transform(key, state);
    key = transform(key, round);
  }
  for (let at = 0; at < BLOCK; at += 1) hash[at]! ^= state[at]! ^ key[at]! ^ block[at]!;
}

/** Adds two blocks bit by bit, then substitutes, transposes and mixes them. */
function transform(a: Uint8Array, b: Uint8Array): Uint8Array {
  const halves = new Uint32Array(2 * WORDS);
  for (let word = 0; word < WORDS; word += 1) {
    let low = 0;
    let high = 0;
    for (let place = 0; place < WORDS; place += 1) {
      const at = WORDS * place + word;
      const entry = 2 * (BYTES * place + (a[at]! ^ b[at]!));
      low ^= TABLE[entry]!;
      high ^= TABLE[entry + 1]!;
    }
    halves[2 * word] = low;
    halves[2 * word + 1] = high;
  }
  return new Uint8Array(halves.buffer);
}

/** Adds a number to another modulo 2⁵¹², lowest byte first, in place. */
function add(number: Uint8Array, other: Uint8Array): void {
  let carry = 0;
  for (let at = 0; at < BLOCK; at += 1) {
    carry += number[at]! + (other[at] ?? 0);
    number[at] = carry;
    carry >>= 8;
  }
}

function bitsOf(bytes: number): Uint8Array {
  const bits = 8 * bytes;
  return Uint8Array.of(bits % BYTES, Math.floor(bits / BYTES));
}

function makeTable(): Uint32Array {
  const table = new Uint32Array(2 * WORDS * BYTES);
  for (let place = 0; place < WORDS; place += 1) {
    SUBSTITUTION.forEach((substituted, byte) => {
      const mixed = mix(substituted, place);
      table[2 * (BYTES * place + byte)] = Number(mixed & 0xffffffffn);
      table[2 * (BYTES * place + byte) + 1] = Number(mixed >> 32n);
    });
  }
  return table;
}

function mix(byte: number, place: number): bigint {
  return MATRIX.reduce((mixed, row, index) => {
    const bit = MATRIX.length - 1 - index - 8 * place;
    return bit >= 0 && bit < 8 && (byte >> bit) & 1 ? mixed ^ row : mixed;
  }, 0n);
}
