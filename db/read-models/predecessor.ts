/** The paper in force that another one of its kind changes or replaces. */
import type { Knex } from 'knex';
import type { CaseData } from '../../contracts/procedure.ts';

/** By what the paper is found: the same value in the same member of the content. */
export interface PredecessorPlace {
  readonly process: string;
  readonly kind: string;
  readonly member: string;
  readonly value: string;
}

type Predecessor = NonNullable<CaseData['predecessor']>;

/** The last registered of the papers in force, other than the case's own; nothing when the paper is the first. */
export async function readPredecessor(
  db: Knex,
  { process, kind, member, value }: PredecessorPlace,
  caseId = '',
): Promise<Predecessor | undefined> {
  return db('registrations')
    .join('cases', 'cases.id', 'registrations.case_id')
    .join('case_contents', 'case_contents.id', 'cases.content_id')
    .where({ 'registrations.status': 'in-force', 'cases.process': process, 'cases.kind': kind })
    .whereNot('cases.id', caseId)
    .whereRaw('case_contents.content ->> ? = ?', [member, value])
    .orderBy([
      { column: 'registrations.registered_on', order: 'desc' },
      { column: 'registrations.ordinal', order: 'desc' },
    ])
    .first<Predecessor | undefined>(
      'case_contents.content',
      'registrations.number',
      'registrations.registered_on as registeredOn',
    );
}
