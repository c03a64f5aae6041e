/** The register of procedures: what the office can start. Definitions are checked here, once, when the program starts. */
import type { Procedure, ProcedureKind } from '../contracts/procedure.ts';
import { validateDefinition } from '../domain/approval/validate-definition.ts';
import { certificate } from './certificate/index.ts';
import { controlledDocument } from './controlled-document/index.ts';
import { order } from './order/index.ts';

export { emptySheet, filledSheet } from './summer-semester/grade-sheet.ts';

export const PROCEDURES: readonly Procedure[] = validated([order, certificate, controlledDocument]);

/** Finds a procedure by its key. */
export function procedureByKey(key: string): Procedure | undefined {
  return PROCEDURES.find((procedure) => procedure.key === key);
}

/** Finds a kind of a procedure; undefined when either is unknown. */
export function kindOf(process: string, kind: string): ProcedureKind<unknown> | undefined {
  return procedureByKey(process)?.kinds.find(({ key }) => key === kind);
}

/** The earlier papers the rules of a content look at: the registered order it is about, or the one it replaces. */
export function earlierPapers(
  process: string,
  kind: ProcedureKind,
  content: unknown,
): { readonly orderId?: string; readonly predecessor?: PredecessorPlace } {
  const orderId = kind.relation?.orderId(content);
  const predecessor = predecessorPlace(process, kind, content);
  return { ...(orderId !== undefined && { orderId }), ...(predecessor && { predecessor }) };
}

/** By what the paper is found that one with this content changes or replaces. */
interface PredecessorPlace {
  readonly process: string;
  readonly kind: string;
  readonly member: string;
  readonly value: string;
}

function predecessorPlace(process: string, kind: ProcedureKind, content: unknown): PredecessorPlace | undefined {
  const member: string | undefined = kind.sameIn;
  const value = member === undefined ? undefined : (content as Readonly<Record<string, unknown>>)[member];
  return member !== undefined && typeof value === 'string' ? { process, kind: kind.key, member, value } : undefined;
}

function validated(procedures: readonly Procedure[]): readonly Procedure[] {
  const faults = procedures.flatMap(({ key, kinds }) =>
    kinds.flatMap((kind) =>
      validateDefinition(kind.definition).map((fault) => `${key}/${kind.key}: ${JSON.stringify(fault)}`),
    ),
  );
  if (faults.length > 0) throw new Error(`Definitions of procedures cannot run:\n${faults.join('\n')}`);
  return procedures;
}
