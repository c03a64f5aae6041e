import type { RouteList, RouteVersionView, RouteView } from '../../../contracts/routes.schemas.ts';
import { AppError } from '../../../contracts/errors.ts';
import { createDirectoryStore, type Person } from '../../../db/stores/directory-store.ts';
import { createRoutesStore, type RouteKey, type RouteVersion } from '../../../db/stores/routes-store.ts';
import { ROLES, type Definition } from '../../../domain/approval/definition.ts';
import { isIsoDate } from '../../../domain/calendar/calendar-date.ts';
import type { Json } from '../../../domain/shared/json.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';
import { factText } from '../../../platform/i18n/fact-text.ts';
import { ROLE_TEXTS } from '../../../platform/i18n/role-texts.ts';
import { PROCEDURES, procedureByKey } from '../../../processes/index.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { mayEditRoutes, mayReadRoutes } from '../../policy/case-policy.ts';
import { presentPerson, shortName } from '../../present/people.ts';
import { groundOf, partsOf } from './route-ground.ts';
import { knownKind } from './known-kind.ts';

/** Every kind with the version in force and the next one to come. @throws FORBIDDEN */
export async function listRoutes({ db, clock }: AppDeps, { viewer, language }: Asker): Promise<RouteList> {
  if (!mayReadRoutes(viewer)) throw new AppError('FORBIDDEN');
  const standing = await createRoutesStore(db).allStanding();
  const today = clock.today();
  return {
    items: PROCEDURES.flatMap((procedure) =>
      procedure.kinds.map((kind) => {
        const own = standing.filter((route) => route.process === procedure.key && route.kind === kind.key);
        const coming = own.filter(({ validFrom }) => validFrom > today).toSorted(byDay)[0];
        return {
          process: procedure.key,
          kind: kind.key,
          processTitle: procedure.title[language],
          kindTitle: kind.title[language],
          current: headOf(currentOf(own, today)),
          ...(coming && { coming: headOf(coming) }),
        };
      }),
    ),
  };
}

function byDay(one: RouteVersion, other: RouteVersion): number {
  return one.validFrom.localeCompare(other.validFrom) || one.version - other.version;
}

function currentOf(versions: readonly RouteVersion[], today: IsoDate): RouteVersion | undefined {
  const standing = versions.filter(({ cancelledAt, validFrom }) => cancelledAt === null && validFrom <= today);
  return standing.toSorted(byDay).at(-1);
}

function headOf(route: RouteVersion | undefined): RouteList['items'][number]['current'] {
  return route ? { version: route.version, validFrom: route.validFrom } : { version: 1 };
}

/** One kind with all its versions and what its routes may lean on. @throws FORBIDDEN · NOT_FOUND */
export async function viewRoute(deps: AppDeps, asker: Asker, key: RouteKey): Promise<RouteView> {
  const { viewer, language } = asker;
  if (!mayReadRoutes(viewer)) throw new AppError('FORBIDDEN');
  const kind = knownKind(key);
  const [versions, ground] = await Promise.all([viewVersions(deps, asker, key), groundOf(deps, asker, key)]);
  return {
    ...key,
    processTitle: procedureByKey(key.process)?.title[language] ?? key.process,
    kindTitle: kind.title[language],
    versions: [...versions],
    facts: Object.entries(ground.facts).map(([fact, value]) => ({
      key: fact,
      title: factText(fact, language),
      type: typeOf(value),
    })),
    parts: partsOf(kind).map((part) => ({ key: part.key, title: part.titles[language] })),
    roles: ROLES.map((role) => ({ key: role, title: ROLE_TEXTS[role][language] })),
    posts: ground.posts.map(({ id, title, unit }) => ({ id, title: `${title[language]} · ${unit[language]}` })),
    people: ground.people.map(({ id, name, post }) => ({
      id,
      title: `${shortName(name, language)} · ${post[language]}`,
    })),
    mayEdit: mayEditRoutes(viewer),
  };
}

function typeOf(value: Json): RouteView['facts'][number]['type'] {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'string' && isIsoDate(value) ? 'date' : 'text';
}

/** The steps of one version as data. @throws FORBIDDEN · NOT_FOUND */
export async function readDefinition(
  deps: AppDeps,
  { viewer }: Asker,
  { version, ...key }: RouteKey & { readonly version: number },
): Promise<Definition> {
  if (!mayReadRoutes(viewer)) throw new AppError('FORBIDDEN');
  const kind = knownKind(key);
  if (version === 1) return kind.definition;
  const found = (await createRoutesStore(deps.db).versionsOf(key)).find((route) => route.version === version);
  if (!found) throw new AppError('NOT_FOUND');
  return found.definition;
}

/** Versions of a kind, the latest first, the one the program came with at the end. */
export async function viewVersions(
  { db, clock }: AppDeps,
  asker: Asker,
  key: RouteKey,
): Promise<readonly RouteVersionView[]> {
  const stored = await createRoutesStore(db).versionsOf(key);
  const authors = await createDirectoryStore(db).people(stored.map(({ authorId }) => authorId));
  const today = clock.today();
  const current = currentOf(stored, today)?.version ?? 1;
  const around = { authors, today, current, asker };
  const first: RouteVersionView = { version: 1, status: current === 1 ? 'current' : 'past', allowedActions: [] };
  return [...stored.map((route) => presentVersion(route, around)), first];
}

interface Around {
  readonly authors: readonly Person[];
  readonly today: IsoDate;
  readonly current: number;
  readonly asker: Asker;
}

function presentVersion(route: RouteVersion, { authors, today, current, asker }: Around): RouteVersionView {
  const author = authors.find(({ id }) => id === route.authorId);
  const status = statusOf(route, today, current);
  const mayCancel = status === 'coming' && mayEditRoutes(asker.viewer);
  return {
    version: route.version,
    validFrom: route.validFrom,
    status,
    ...(author && { author: presentPerson(author, asker.language) }),
    reason: route.reason,
    ...(route.source !== '' && { source: route.source }),
    createdAt: route.createdAt,
    createdFrom: route.createdFrom,
    ...(route.cancelReason !== null && { cancelReason: route.cancelReason }),
    allowedActions: mayCancel ? ['cancel'] : [],
  };
}

function statusOf(route: RouteVersion, today: IsoDate, current: number): RouteVersionView['status'] {
  if (route.cancelledAt !== null) return 'cancelled';
  if (route.validFrom > today) return 'coming';
  return route.version === current ? 'current' : 'past';
}
