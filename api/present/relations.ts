import type { CaseView } from '../../contracts/cases.schemas.ts';
import type { CaseRelation } from '../../contracts/relations.schemas.ts';
import type { Viewer } from '../../contracts/viewer.ts';
import type { CaseHead } from '../../db/read-models/cases.ts';
import type { RelationRow } from '../../db/read-models/relations.ts';
import { possibleRelations } from '../../domain/orders/relation.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { kindOf, procedureByKey } from '../../processes/index.ts';
import { mayStart } from '../policy/case-policy.ts';
import { kindTitle } from './kind-title.ts';

const BACKWARDS = { annuls: 'annulled-by', amends: 'amended-by' } as const;
const ACTIONS = { annuls: 'annul', amends: 'amend' } as const;

/** One end of a relation, as the case at the other end shows it. */
export function presentRelation(row: RelationRow, language: Language): CaseRelation {
  const { type, caseId, number, registeredOn, readable } = row;
  return {
    type: row.isLater ? BACKWARDS[type] : type,
    caseId,
    title: readable ? row.title[language] : kindTitle(row, language),
    ...(number !== null && { number }),
    ...(registeredOn !== null && { registeredOn }),
    status: statusOf(row),
    readable,
  };
}

function statusOf({ type, registeredAt, effectiveAt, annulledAt }: RelationRow): CaseRelation['status'] {
  if (annulledAt !== null) return 'annulled';
  if (registeredAt === null) return 'open';
  return type === 'amends' || effectiveAt !== null ? 'in-effect' : 'registered';
}

/** The orders a person may write about a registered case now. */
export function laterActions(
  { summary, validity, isSpokenOf }: CaseHead,
  viewer: Viewer,
): readonly CaseView['allowedActions'][number][] {
  const procedure = procedureByKey(summary.process);
  if (!procedure || !validity || validity === 'annulled' || isSpokenOf) return [];
  if (!mayStart(viewer, procedure.startedBy)) return [];
  const own = kindOf(summary.process, summary.kind)?.relation?.type;
  const known = possibleRelations(own).filter((type) =>
    procedure.kinds.some(({ relation }) => relation?.type === type),
  );
  return known.map((type) => ACTIONS[type]);
}
