import { createDirectoryStore } from '../../db/stores/directory-store.ts';
import { substitute } from '../../db/stores/deputies.ts';
import { holds } from '../../domain/approval/condition.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import { askingParts, type AskingPart, type ResolvedPart } from '../../domain/proof/asking-part.ts';
import type { AppDeps } from '../app-deps.ts';

/** A route and the paper that is to go it. */
export type RouteSubject = Pick<CaseSummary, 'definition' | 'facts' | 'authorId' | 'process'>;

/** Asks the directory who would be asked in each part of the route today. */
export function resolveRoute(deps: AppDeps, subject: RouteSubject): Promise<readonly ResolvedPart[]> {
  return Promise.all(askingParts(subject.definition).map((part) => resolvePart(deps, subject, part)));
}

async function resolvePart(
  { db, clock }: AppDeps,
  { facts, authorId, process }: RouteSubject,
  part: AskingPart,
): Promise<ResolvedPart> {
  if (part.condition && !holds(part.condition, facts)) {
    return { part, skipped: true, participants: [], deadEnds: [], isComplete: true };
  }
  const directory = createDirectoryStore(db);
  const found = await Promise.all(part.participants.map((rule) => directory.holdersOf(rule, { facts, authorId })));
  const holders = found.flatMap(({ participants }) => participants);
  const asked = await substitute(db, holders, { date: clock.today(), process });
  return { part, skipped: false, ...asked, isComplete: found.every(({ missing }) => missing.length === 0) };
}
