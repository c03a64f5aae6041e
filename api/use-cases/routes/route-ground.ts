import { z } from 'zod';
import type { ProcedureKind } from '../../../contracts/procedure.ts';
import { readCaseData } from '../../../db/read-models/case-data.ts';
import { readRecordedFacts } from '../../../db/read-models/past-cases.ts';
import {
  readPersonChoices,
  readPostChoices,
  type PersonChoice,
  type PostChoice,
} from '../../../db/read-models/route-choices.ts';
import type { RouteKey } from '../../../db/stores/routes-store.ts';
import type { Facts } from '../../../domain/approval/condition.ts';
import { factsOfRoute } from '../../../domain/routes/facts-of-route.ts';
import type { RouteGround } from '../../../domain/routes/route-faults.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { sampleContent } from '../sample-content.ts';
import { knownKind } from './known-kind.ts';

export interface Ground extends RouteGround {
  readonly posts: readonly PostChoice[];
  readonly people: readonly PersonChoice[];
}

/** What routes of a kind may lean on today. @throws NOT_FOUND */
export async function groundOf(deps: AppDeps, asker: Asker, key: RouteKey): Promise<Ground> {
  const kind = knownKind(key);
  const [recorded, sample, posts, people] = await Promise.all([
    readRecordedFacts(deps.db, key),
    sampleFacts(deps, asker, kind),
    readPostChoices(deps.db),
    readPersonChoices(deps.db),
  ]);
  return {
    original: kind.definition,
    facts: { ...factsOfRoute(kind.definition), ...recorded, ...sample },
    parts: partsOf(kind).map((part) => part.key),
    postIds: new Set(posts.map(({ id }) => id)),
    personIds: new Set(people.map(({ id }) => id)),
    posts,
    people,
  };
}

/** Facts of a paper that is valid today; none where no student suits. */
export async function sampleFacts(deps: AppDeps, { viewer }: Asker, kind: ProcedureKind): Promise<Facts> {
  const content = await sampleContent(deps, viewer, kind);
  if (content === null) return {};
  const request = { studentIds: kind.studentIds(content), authorId: viewer.personId, today: deps.clock.today() };
  return kind.facts(content, await readCaseData(deps.db, request));
}

interface Part {
  readonly key: string;
  readonly titles: Readonly<Record<Language, string>>;
}

const partShape = z.object({ titles: z.object({ kk: z.string(), ru: z.string(), en: z.string() }) });

/** The parts of the content, with the titles of the form. */
export function partsOf({ contentSchema }: ProcedureKind): readonly Part[] {
  const { properties = {} } = z.toJSONSchema(contentSchema, { io: 'input' });
  return Object.entries(properties).map(([key, property]) => {
    const parsed = partShape.safeParse(property);
    return { key, titles: parsed.data?.titles ?? { kk: key, ru: key, en: key } };
  });
}
