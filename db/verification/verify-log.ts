/** Proves the change log against itself, against its seals and against everything it tells of. */
import type { Knex } from 'knex';
import type { ChainHead } from '../../domain/change-log/merkle.ts';
import { FIRST_PREVIOUS_HASH, type HashedEntry } from '../../domain/change-log/entry.ts';
import { verifySeal, type HashedSeal } from '../../domain/change-log/seal.ts';
import { verifyChain } from '../../domain/change-log/verify-chain.ts';
import { sha256 } from '../sha256.ts';
import { createChangeLogStore, type ChangeLogStore } from '../stores/change-log-store.ts';
import { findFalseEntry } from './evidence.ts';
import type { LogProblem } from './problem.ts';
import { verifyOffice } from './verify-office.ts';

const BATCH = 200;

/** A seal as it was told once. Kept outside the database, it shows whether the row of seals was made anew. */
export interface Anchor {
  readonly number: number;
  readonly hash: string;
}

/** How far the proof went; `problem` is the first place that does not hold. */
export interface LogReport {
  readonly cases: number;
  readonly entries: number;
  readonly seals: number;
  /** the last seal, to be kept outside: only so can a cut-off row of seals be noticed */
  readonly lastSeal?: Anchor;
  readonly problem?: LogProblem;
}

/** Proves everything, stopping at the first problem: the cases in order of id, the office, the seals, then the seal kept outside. */
export function verifyLog(db: Knex, anchor?: Anchor): Promise<LogReport> {
  return atOneMoment(db, async (snapshot) => {
    const log = createChangeLogStore(snapshot);
    const cases = await verifyCases(snapshot, log);
    if (cases.problem) return { ...cases, seals: 0 };
    const office = await verifyOffice(snapshot);
    const entries = cases.entries + office.entries;
    if (office.problem) return { ...cases, entries, seals: 0, problem: office.problem };
    const seals = await verifyAllSeals(log);
    const problem = seals.problem ?? (anchor && (await problemOfAnchor(log, anchor)));
    return { ...cases, entries, ...seals, ...(problem && { problem }) };
  });
}

/** Proves one case, and that the seals over it still match. */
export function verifyCase(db: Knex, caseId: string): Promise<LogReport> {
  return atOneMoment(db, async (snapshot) => {
    const log = createChangeLogStore(snapshot);
    const head = await log.headOf(caseId);
    const proof = head ? await verifyOne(snapshot, log, head) : { entries: 0 };
    const problem = proof.problem ?? (await unmatchedHead(log, caseId));
    return { cases: head ? 1 : 0, entries: proof.entries, seals: 0, ...(problem && { problem }) };
  });
}

/** Everything is read as it stood at one moment, whatever is recorded meanwhile. */
function atOneMoment<T>(db: Knex, work: (snapshot: Knex) => Promise<T>): Promise<T> {
  return db.transaction(work, { isolationLevel: 'repeatable read', readOnly: true });
}

interface CaseProof {
  readonly entries: number;
  readonly problem?: LogProblem;
}

async function verifyCases(db: Knex, log: ChangeLogStore): Promise<CaseProof & { readonly cases: number }> {
  let cases = 0;
  let entries = 0;
  let after = '';
  for (;;) {
    const heads = await log.headsAfter(after, BATCH);
    for (const head of heads) {
      const proof = await verifyOne(db, log, head);
      cases += 1;
      entries += proof.entries;
      if (proof.problem) return { cases, entries, problem: proof.problem };
    }
    const last = heads.at(-1);
    if (!last) return { cases, entries };
    after = last.caseId;
  }
}

async function verifyOne(db: Knex, log: ChangeLogStore, head: ChainHead): Promise<CaseProof> {
  const { caseId } = head;
  const entries = await log.entriesOf(caseId);
  const found = verifyChain(entries, sha256) ?? tailProblem(entries, head);
  const problem = found ? { caseId, ...found } : await findFalseEntry(db, caseId, entries);
  return { entries: entries.length, ...(problem && { problem }) };
}

/** The case says where its chain ends. */
function tailProblem(entries: readonly HashedEntry[], head: ChainHead): LogProblem | undefined {
  const end = entries.at(-1) ?? { seq: 0, hash: FIRST_PREVIOUS_HASH };
  return end.seq === head.seq && end.hash === head.hash ? undefined : { seq: end.seq + 1, reason: 'cut-tail' };
}

async function verifyAllSeals(log: ChangeLogStore): Promise<Pick<LogReport, 'seals' | 'lastSeal' | 'problem'>> {
  let previous: HashedSeal | undefined;
  let seals = 0;
  for (;;) {
    const seal = await log.sealAfter(previous?.number ?? 0);
    if (!seal) break;
    const found = verifySeal(seal, previous, sha256);
    if (found) return { seals, problem: { seal: found.number, reason: found.reason } };
    seals += 1;
    previous = seal;
  }
  const problem = await unmatchedHead(log);
  return {
    seals,
    ...(previous && { lastSeal: { number: previous.number, hash: previous.hash } }),
    ...(problem && { problem }),
  };
}

/** A seal binds every one before it, so the one that was kept proves them all. */
async function problemOfAnchor(log: ChangeLogStore, { number, hash }: Anchor): Promise<LogProblem | undefined> {
  const stored = await log.sealAfter(number - 1);
  return stored?.number === number && stored.hash === hash ? undefined : { seal: number, reason: 'unknown-anchor' };
}

async function unmatchedHead(log: ChangeLogStore, caseId?: string): Promise<LogProblem | undefined> {
  const head = await log.firstUnmatchedHead(caseId);
  return head && { seal: head.sealNumber, caseId: head.caseId, seq: head.seq, reason: 'sealed-entry-gone' };
}
