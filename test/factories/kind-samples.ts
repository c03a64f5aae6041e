/** A sample of every kind with the data it is valid on. */
import { PROCEDURES } from '../../processes/index.ts';
import type { CaseData, Procedure, ProcedureKind } from '../../contracts/procedure.ts';
import type { RelatedOrder } from '../../contracts/related-order.ts';
import type { StudentRecord } from '../../contracts/directory.ts';
import { aRelatedOrder, CANDIDATES, caseData } from './procedure-data.ts';

/** A kind under test; `name` tells it apart in titles of tests. */
export interface KindCase {
  readonly name: string;
  readonly procedure: Procedure;
  readonly kind: ProcedureKind<unknown>;
}

export const KIND_CASES: readonly KindCase[] = PROCEDURES.flatMap((procedure) =>
  procedure.kinds.map((kind) => ({ name: `${procedure.key}/${kind.key}`, procedure, kind })),
);

/** Kinds that stand alone: the content names the students. */
export const FIRST_KINDS: readonly KindCase[] = KIND_CASES.filter(({ kind }) => !kind.relation);

/** Kinds about an earlier order. */
export const LATER_KINDS: readonly KindCase[] = KIND_CASES.filter(({ kind }) => kind.relation);

/** Those of them whose students, and with them the route, are those of the earlier order. */
export const FOLLOWING_KINDS: readonly KindCase[] = LATER_KINDS.filter(
  ({ kind }) => kind.studentIds(sampleOf(kind).content).length === 0,
);

export interface Sample {
  readonly content: unknown;
  readonly data: CaseData;
}

/** An order the kind may be about. */
export function relatedOrderFor(
  { relation }: Pick<ProcedureKind<unknown>, 'relation'>,
  overrides: Partial<RelatedOrder> = {},
): RelatedOrder {
  const [kind] = relation?.kinds ?? [];
  return aRelatedOrder({ ...(kind !== undefined && { kind }), ...overrides });
}

/** The kind's own sample, with the students it names. */
export function sampleOf(kind: ProcedureKind<unknown>): Sample {
  const about = kind.relation ? { related: relatedOrderFor(kind) } : {};
  const content = kind.sample(CANDIDATES, caseData([], about));
  return { content, data: caseData(studentsNamed(kind.studentIds(content, about.related)), about) };
}

/** Students of these ids, each once, in the order of the ids. */
export function studentsNamed(ids: readonly string[]): readonly StudentRecord[] {
  return [...new Set(ids)].flatMap((id) => CANDIDATES.find((student) => student.id === id) ?? []);
}
