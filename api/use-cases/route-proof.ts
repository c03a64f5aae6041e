import type { DryRun } from '../../contracts/case-records.schemas.ts';
import { createCalendarStore } from '../../db/stores/calendar-store.ts';
import { createDirectoryStore, type Person, type Post } from '../../db/stores/directory-store.ts';
import { createReferenceStore } from '../../db/stores/reference-store.ts';
import { signatureLevelOf } from '../../domain/approval/signature-level.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import type { ResolvedPart } from '../../domain/proof/asking-part.ts';
import { lastMoment } from '../../domain/proof/deadline-sum.ts';
import { limitOf, type Limit } from '../../domain/proof/limit.ts';
import { PART_WARNINGS, partProblems, type PartProblem } from '../../domain/proof/part-problems.ts';
import { routeProblems } from '../../domain/proof/route-problems.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { partText, routeText, stepTitle } from '../../platform/i18n/route-text.ts';
import { toInstant, toLocal } from '../../db/local-moment.ts';
import type { AppDeps } from '../app-deps.ts';
import { presentPerson } from '../present/people.ts';
import { resolveRoute, type RouteSubject } from './resolve-route.ts';

export type RouteProof = Pick<DryRun, 'route' | 'problems' | 'deadline'>;

type Subject = RouteSubject & Pick<CaseSummary, 'kind'>;

/** Says who would be asked in each part today, what stands in the way, and by when it would be over at the latest. */
export async function proveRoute(deps: AppDeps, subject: Subject, language: Language): Promise<RouteProof> {
  const parts = await resolveRoute(deps, subject);
  return presentProof(deps, { subject, parts }, language);
}

interface Resolved {
  readonly subject: Subject;
  readonly parts: readonly ResolvedPart[];
}

/** As above, for parts whose people are known already. */
export async function presentProof(
  { db, clock, settings: { timeZone } }: AppDeps,
  { subject, parts }: Resolved,
  language: Language,
): Promise<RouteProof> {
  const [named, deadline] = await Promise.all([
    namesOf(db, parts),
    deadlineOf(db, { subject, parts }, { now: clock.now(), today: clock.today(), timeZone }),
  ]);
  return {
    route: parts.map((part) => presentPart(part, { ...named, parts, subject }, language)),
    problems: [
      ...routeProblems(subject, parts).map(({ code, blocks, step }) => ({
        code,
        blocks,
        message: routeText(code, stepTitle(subject.definition, step, language), language),
      })),
      ...limitProblems(deadline, language),
    ],
    deadline,
  };
}

interface Names {
  readonly people: readonly Person[];
  readonly posts: readonly Post[];
}

async function namesOf(db: AppDeps['db'], parts: readonly ResolvedPart[]): Promise<Names> {
  const everybody = parts.flatMap(({ participants }) => participants);
  const directory = createDirectoryStore(db);
  const ids = everybody.flatMap(({ personId, actingForId }) => [personId, ...(actingForId ? [actingForId] : [])]);
  const [people, posts] = await Promise.all([
    directory.people(ids),
    directory.posts(everybody.map(({ postId }) => postId)),
  ]);
  return { people, posts };
}

interface Around extends Names {
  readonly parts: readonly ResolvedPart[];
  readonly subject: Subject;
}

function presentPart(resolved: ResolvedPart, around: Around, language: Language): RouteProof['route'][number] {
  const { part, skipped, participants } = resolved;
  const { authorId, definition } = around.subject;
  const problems = partProblems(resolved, around.parts, authorId);
  return {
    step: part.step,
    stage: part.stage,
    title: part.title[language],
    action: part.action,
    ...(part.action === 'sign' && { signatureLevel: signatureLevelOf(definition, part) }),
    skipped,
    people: participants.flatMap(({ personId, postId, actingForId }) => {
      const person = around.people.find(({ id }) => id === personId);
      const absent = around.people.find(({ id }) => id === actingForId);
      const post = around.posts.find(({ id }) => id === postId)?.title[language] ?? '';
      const actingFor = absent && { actingFor: presentPerson(absent, language) };
      return person ? [{ ...presentPerson(person, language), post, ...actingFor }] : [];
    }),
    problems: problems.map((code) => presentProblem(code, language)),
  };
}

function presentProblem(code: PartProblem, language: Language): RouteProof['route'][number]['problems'][number] {
  return { code, blocks: !PART_WARNINGS.includes(code), message: partText(code, language) };
}

interface Today {
  readonly now: string;
  readonly today: string;
  readonly timeZone: string;
}

async function deadlineOf(
  db: AppDeps['db'],
  { subject, parts }: Resolved,
  { now, today, timeZone }: Today,
): Promise<RouteProof['deadline']> {
  const references = createReferenceStore(db);
  const [calendar, ofKind, ofProcess] = await Promise.all([
    createCalendarStore(db).workingCalendar(today),
    references.valueOn(`limit.${subject.process}.${subject.kind}`, today),
    references.valueOn(`limit.${subject.process}`, today),
  ]);
  const from = toLocal(now, timeZone);
  const last = lastMoment(calendar, subject.definition, { parts, facts: subject.facts, from });
  const reference = ofKind ?? ofProcess;
  const limit = reference && limitOf(calendar, reference, { from, last });
  return { by: toInstant(last, timeZone), ...(limit && { limit: { ...limit, by: toInstant(limit.by, timeZone) } }) };
}

/** A limit nobody has confirmed warns; a confirmed one keeps the paper from being launched. */
function limitProblems({ limit }: RouteProof['deadline'], language: Language): RouteProof['problems'] {
  if (!limit?.exceeded) return [];
  const { amount, source, confirmed } = limit satisfies Omit<Limit, 'by'>;
  const message = routeText('LIMIT_EXCEEDED', `${amount} · ${source}`, language);
  return [{ code: 'LIMIT_EXCEEDED', blocks: confirmed, message }];
}
