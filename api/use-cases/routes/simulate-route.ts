import { z } from 'zod';
import type { RouteSimulation } from '../../../contracts/routes.schemas.ts';
import { readPastCases, type PastCase } from '../../../db/read-models/past-cases.ts';
import { createDirectoryStore, type Person } from '../../../db/stores/directory-store.ts';
import type { RouteKey } from '../../../db/stores/routes-store.ts';
import { holds } from '../../../domain/approval/condition.ts';
import type { Definition, ParticipantRule, StepDefinition } from '../../../domain/approval/definition.ts';
import { stageKey } from '../../../domain/approval/state.ts';
import type { CaseSummary } from '../../../domain/approval/summary.ts';
import { askingParts, isStage } from '../../../domain/proof/asking-part.ts';
import { compareRoutes, type RouteDifference, type WalkedStage } from '../../../domain/routes/compare-routes.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { decodeCursor, pageOf, placeInstant, placeText } from '../../cursor.ts';
import { shortName } from '../../present/people.ts';
import { definitionOf } from './check-route.ts';

const PAGE = 100;
const placeShape = z.tuple([placeInstant, placeText]);

interface Proposal {
  readonly steps: readonly StepDefinition[];
  readonly cursor: string | undefined;
}

/**
 * Says which past papers of the kind would have gone elsewhere. Both ways are walked with the facts recorded then and
 * the people who hold the posts today, so that only the route makes a difference.
 *
 * @throws NOT_FOUND
 */
export async function simulateRoute(
  { db }: AppDeps,
  { language }: Asker,
  key: RouteKey,
  { steps, cursor }: Proposal,
): Promise<RouteSimulation> {
  const proposed = definitionOf(key, steps);
  const place = decodeCursor(cursor, placeShape);
  const after = place && { createdAt: place[0], id: place[1] };
  const rows = await readPastCases(db, key, { after, limit: PAGE });
  const directory = createRememberingDirectory(db);
  const compared = await Promise.all(rows.slice(0, PAGE).map((row) => compare(directory, row, proposed)));
  const changed = compared.filter(({ differences }) => differences.length > 0);
  const people = await createDirectoryStore(db).people(namedIn(changed));
  const { nextCursor } = pageOf(rows, PAGE, {
    present: ({ id }) => id,
    placeOf: ({ createdAt, id }) => [createdAt, id],
  });
  return {
    cases: compared.length,
    changed: changed.length,
    items: changed.map((each) => presentCompared(each, people, language)),
    nextCursor,
  };
}

interface Compared {
  readonly row: PastCase;
  readonly differences: readonly RouteDifference[];
}

async function compare(directory: Directory, row: PastCase, proposed: Definition): Promise<Compared> {
  const { summary } = row;
  const [before, after] = await Promise.all([
    walk(directory, summary.definition, summary),
    walk(directory, proposed, summary),
  ]);
  return { row, differences: compareRoutes(before, after) };
}

type Directory = (rule: ParticipantRule, summary: CaseSummary) => Promise<readonly string[]>;

/** Asks for the holders of a rule once for the same facts and author. */
function createRememberingDirectory(db: AppDeps['db']): Directory {
  const directory = createDirectoryStore(db);
  const known = new Map<string, Promise<readonly string[]>>();
  return (rule, { facts, authorId }) => {
    const fact = 'unitsFact' in rule ? facts[rule.unitsFact] : 'peopleFact' in rule ? facts[rule.peopleFact] : null;
    const key = JSON.stringify([rule, fact, rule.by.includes('author') ? authorId : null]);
    const found =
      known.get(key) ??
      directory
        .holdersOf(rule, { facts, authorId })
        .then(({ participants }) => participants.map(({ personId }) => personId));
    known.set(key, found);
    return found;
  };
}

function walk(directory: Directory, definition: Definition, summary: CaseSummary): Promise<readonly WalkedStage[]> {
  const stages = askingParts(definition).filter(
    (part) => isStage(part) && (!part.condition || holds(part.condition, summary.facts)),
  );
  return Promise.all(
    stages.map(async ({ step, stage, title, participants }) => {
      const found = await Promise.all(participants.map((rule) => directory(rule, summary)));
      return { key: stageKey(step, stage), title, personIds: [...new Set(found.flat())] };
    }),
  );
}

function namedIn(compared: readonly Compared[]): readonly string[] {
  return compared.flatMap(({ differences }) => differences.flatMap((each) => [...each.addedIds, ...each.removedIds]));
}

function presentCompared(
  { row, differences }: Compared,
  people: readonly Person[],
  language: Language,
): RouteSimulation['items'][number] {
  const names = (ids: readonly string[]) =>
    ids.flatMap((id) => people.filter((person) => person.id === id).map(({ name }) => shortName(name, language)));
  return {
    id: row.id,
    ...(row.number !== null && { number: row.number }),
    title: row.title[language],
    createdAt: row.createdAt,
    differences: differences.map(({ type, title, addedIds, removedIds }) => ({
      type,
      stage: title[language],
      added: names(addedIds),
      removed: names(removedIds),
    })),
  };
}
