/** Registered papers that make the register of changes of a paper. */
import type { Knex } from 'knex';
import type { Json } from '../../../domain/shared/json.ts';
import type { LocalizedText } from '../../../domain/shared/localized.ts';
import type { RelationType } from '../../../domain/orders/relation.ts';
import type { Instant, IsoDate } from '../../../domain/shared/time.ts';
import type { PredecessorPlace } from '../predecessor.ts';
import type { Names } from './task-doers.ts';

export interface RegisteredPaper {
  readonly caseId: string;
  readonly process: string;
  readonly kind: string;
  readonly number: string;
  readonly registeredOn: IsoDate;
  readonly status: 'in-force' | 'annulled';
  /** who wrote it */
  readonly name: Names;
  readonly title: LocalizedText;
  readonly content: Json;
}

const IN_ORDER = ['registrations.registered_on', 'registrations.ordinal'];

/** All papers of one name, in order of registration; the name is the same value in the same member of the content. */
export async function readEditions(
  db: Knex,
  { process, kind, member, value }: PredecessorPlace,
  at: Instant | undefined,
): Promise<readonly RegisteredPaper[]> {
  return registered(db, at)
    .where({ 'cases.process': process, 'cases.kind': kind })
    .whereRaw('case_contents.content ->> ? = ?', [member, value]);
}

/** Registered orders about an order, in order of registration. */
export async function readLaterPapers(
  db: Knex,
  orderId: string,
  at: Instant | undefined,
): Promise<readonly (RegisteredPaper & { readonly type: RelationType })[]> {
  return registered(db, at)
    .join('case_relations', 'case_relations.case_id', 'cases.id')
    .where('case_relations.order_id', orderId)
    .select('case_relations.type');
}

/** What of the papers there was by a moment, with what they were worth then; without one: now. */
function registered(db: Knex, at: Instant | undefined): Knex.QueryBuilder {
  if (at === undefined) return papers(db).select('registrations.status');
  return papers(db)
    .whereExists((logged) => {
      void logged
        .from('change_log')
        .whereRaw('case_id = cases.id')
        .where({ action: 'registered' })
        .where('at', '<=', at);
    })
    .select(db.raw(STATUS_THEN, [at]));
}

const STATUS_THEN = `case when exists (select from case_relations annulment where annulment.order_id = cases.id
  and annulment.type = 'annuls' and annulment.effective_at <= ?) then 'annulled' else 'in-force' end as status`;

function papers(db: Knex): Knex.QueryBuilder {
  return db('registrations')
    .join('cases', 'cases.id', 'registrations.case_id')
    .join('case_contents', 'case_contents.id', 'cases.content_id')
    .join('people', 'people.id', 'cases.author_id')
    .orderBy(IN_ORDER)
    .select(
      'cases.id as caseId',
      'cases.process',
      'cases.kind',
      'cases.title',
      'registrations.number',
      'registrations.registered_on as registeredOn',
      'people.name',
      'case_contents.content',
    );
}
