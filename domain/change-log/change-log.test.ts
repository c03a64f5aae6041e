import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../shared/json.ts';
import { canonicalJson } from './canonical-json.ts';
import { entryHash, FIRST_PREVIOUS_HASH, type HashedEntry } from './entry.ts';
import { merkleRoot, type ChainHead } from './merkle.ts';
import { sealHash, verifySeals, type SealWithHeads } from './seal.ts';
import { verifyChain } from './verify-chain.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

function aChain(count: number): HashedEntry[] {
  const entries: HashedEntry[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const entry = {
      caseId: 'c1',
      seq,
      at: '2026-11-21T08:00:00.000Z',
      actorId: `person-${seq}`,
      action: 'decided',
      step: 'approval',
      stage: null,
      version: 1,
      details: { verdict: 'approve', order: seq },
      previousHash: entries.at(-1)?.hash ?? FIRST_PREVIOUS_HASH,
    };
    entries.push({ ...entry, hash: entryHash(entry, hash) });
  }
  return entries;
}

function aHead(index: number): ChainHead {
  return { caseId: `case-${String(index).padStart(4, '0')}`, seq: index + 1, hash: hash(`head ${index}`) };
}

function heads(count: number): ChainHead[] {
  return Array.from({ length: count }, (_, index) => aHead(index));
}

/** Seals over one, two, three … chains. */
function someSeals(count: number): SealWithHeads[] {
  const seals: SealWithHeads[] = [];
  for (let number = 1; number <= count; number += 1) {
    const seal = {
      number,
      at: `2026-11-21T0${number}:00:00.000Z`,
      previousHash: seals.at(-1)?.hash ?? FIRST_PREVIOUS_HASH,
      merkleRoot: merkleRoot(heads(number), hash),
      chains: number,
    };
    seals.push({ ...seal, hash: sealHash(seal, hash), heads: heads(number) });
  }
  return seals;
}

const json = fc.jsonValue() as fc.Arbitrary<Json>;
const length = fc.integer({ min: 2, max: 12 });

test('canonical JSON is what the standard’s own implementation writes', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }),
  );
});

test('canonical JSON does not depend on the order of members', () => {
  const turned = (value: Json): Json =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, member]) => [key, turned(member)]),
        )
      : value;
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
    }),
  );
});

test('numbers JSON does not have are refused', () => {
  expect(() => canonicalJson(Number.NaN)).toThrow(RangeError);
});

test('a chain nobody touched is whole, the empty one too', () => {
  expect(verifyChain([], hash)).toBeUndefined();
  expect(verifyChain(aChain(7), hash)).toBeUndefined();
});

test('any edited field of any entry is found in its place', () => {
  const edits: readonly ((entry: HashedEntry) => HashedEntry)[] = [
    (entry) => ({ ...entry, caseId: 'c2' }),
    (entry) => ({ ...entry, at: '2026-11-21T08:00:00.001Z' }),
    (entry) => ({ ...entry, actorId: 'somebody' }),
    (entry) => ({ ...entry, action: 'opened' }),
    (entry) => ({ ...entry, step: null }),
    (entry) => ({ ...entry, stage: 'deans' }),
    (entry) => ({ ...entry, version: 2 }),
    (entry) => ({ ...entry, details: { ...entry.details, verdict: 'refuse' } }),
    (entry) => ({ ...entry, hash: hash('something') }),
  ];
  fc.assert(
    fc.property(length, fc.nat(), fc.constantFrom(...edits), (count, place, edit) => {
      const index = place % count;
      const chain = aChain(count).map((entry, at) => (at === index ? edit(entry) : entry));
      expect(verifyChain(chain, hash)).toEqual({ seq: index + 1, reason: 'changed-entry' });
    }),
  );
});

test('any removed entry but the last is found in its place', () => {
  fc.assert(
    fc.property(length, fc.nat(), (count, place) => {
      const index = place % (count - 1);
      const chain = aChain(count).filter((_, at) => at !== index);
      expect(verifyChain(chain, hash)).toEqual({ seq: index + 1, reason: 'missing-entry' });
    }),
  );
});

test('any two exchanged entries are found at the first of them', () => {
  fc.assert(
    fc.property(length, fc.nat(), fc.nat(), (count, one, other) => {
      const [first, second] = [one % count, other % count].sort((a, b) => a - b) as [number, number];
      fc.pre(first !== second);
      const chain = aChain(count);
      const swapped = chain.map((entry, at) => ({
        ...(at === first ? chain[second] : at === second ? chain[first] : entry),
        seq: at + 1,
      })) as HashedEntry[];
      expect(verifyChain(swapped, hash)?.seq).toBe(first + 1);
    }),
  );
});

test('an edit that is hashed anew breaks the link to the next entry', () => {
  const [first, second, third] = aChain(3) as [HashedEntry, HashedEntry, HashedEntry];
  const edited = { ...second, actorId: 'somebody' };
  const chain = [first, { ...edited, hash: entryHash(edited, hash) }, third];
  expect(verifyChain(chain, hash)).toEqual({ seq: 3, reason: 'broken-link' });
});

test('the Merkle root does not depend on the order of the heads but on every one of them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), (count, place) => {
      const all = heads(count);
      const root = merkleRoot(all, hash);
      expect(merkleRoot([...all].reverse(), hash)).toBe(root);
      expect(
        merkleRoot(
          all.filter((_, at) => at !== place % count),
          hash,
        ),
      ).not.toBe(root);
      const changed = all.map((head, at) => (at === place % count ? { ...head, seq: head.seq + 1 } : head));
      expect(merkleRoot(changed, hash)).not.toBe(root);
    }),
  );
});

test('doubling the last head does not give the same Merkle root', () => {
  const [first, second, third] = heads(3) as [ChainHead, ChainHead, ChainHead];
  expect(merkleRoot([first, second, third], hash)).not.toBe(merkleRoot([first, second, third, third], hash));
});

test('seals nobody touched are whole', () => {
  expect(verifySeals(someSeals(5), hash)).toBeUndefined();
});

test('a removed, edited or exchanged seal is found', () => {
  const [first, second, third] = someSeals(3) as [SealWithHeads, SealWithHeads, SealWithHeads];
  expect(verifySeals([first, third], hash)).toEqual({ number: 2, reason: 'missing-seal' });
  expect(verifySeals([first, { ...second, at: 'later' }, third], hash)).toEqual({ number: 2, reason: 'changed-seal' });
  expect(verifySeals([{ ...second, number: 1 }, first], hash)).toEqual({ number: 1, reason: 'broken-link' });
  const heads2 = { ...second, heads: [aHead(0), aHead(7)] };
  expect(verifySeals([first, heads2, third], hash)).toEqual({ number: 2, reason: 'changed-heads' });
  expect(verifySeals([first, { ...second, heads: [aHead(0)] }], hash)).toEqual({ number: 2, reason: 'changed-heads' });
});
