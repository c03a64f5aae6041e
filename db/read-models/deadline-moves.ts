/** Moved deadlines with the papers and people they belong to. */
import type { Knex } from 'knex';
import type { Definition } from '../../domain/approval/definition.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { CaseAuthor } from './cases.ts';

/** A deadline and where it goes. */
export interface BareMove {
  readonly caseId: string;
  readonly step: string;
  /** '' in a step without stages */
  readonly stage: string;
  readonly personIds: readonly string[];
  readonly from: Instant;
  readonly to: Instant;
  readonly outcome: 'planned' | 'moved' | 'reminders-moved' | 'not-moved';
  readonly reason: string | null;
}

export interface MovedPaper {
  readonly id: string;
  readonly title: LocalizedText;
  readonly number: string | null;
  readonly process: string;
  readonly kind: string;
  readonly definition: Definition;
}

/** What a list of moves needs to be shown, by id. */
export interface MoveNames {
  readonly papers: ReadonlyMap<string, MovedPaper>;
  readonly people: ReadonlyMap<string, CaseAuthor>;
}

export interface MovePlace {
  readonly caseId: string;
  readonly step: string;
  readonly stage: string;
}

export interface MovesRequest {
  readonly changeId: string;
  readonly outcome?: BareMove['outcome'];
  readonly after?: MovePlace;
  readonly limit: number;
}

/** In order of case, step and stage; one row more than the limit when there are more. */
export async function readMoves(
  db: Knex,
  { changeId, outcome, after, limit }: MovesRequest,
): Promise<readonly BareMove[]> {
  const query = db('deadline_moves')
    .where({ change_id: changeId, ...(outcome && { outcome }) })
    .orderBy(['case_id', 'step', 'stage'])
    .limit(limit + 1)
    .select<BareMove[]>('case_id as caseId', 'step', 'stage', 'person_ids as personIds')
    .select('from_at as from', 'to_at as to', 'outcome', 'reason');
  if (after) query.whereRaw('(case_id, step, stage) > (:caseId, :step, :stage)', { ...after });
  return query;
}

/** Papers and people of the moves. */
export async function readMoveNames(db: Knex, moves: readonly BareMove[]): Promise<MoveNames> {
  const [papers, people] = await Promise.all([
    db('cases')
      .whereIn(
        'id',
        moves.map(({ caseId }) => caseId),
      )
      .select<MovedPaper[]>(
        'id',
        'title',
        'number',
        'process',
        'kind',
        db.raw(`summary -> 'definition' as definition`),
      ),
    db('people')
      .whereIn(
        'id',
        moves.flatMap(({ personIds }) => personIds),
      )
      .select<CaseAuthor[]>('id', 'login', 'name'),
  ]);
  return {
    papers: new Map(papers.map((paper) => [paper.id, paper])),
    people: new Map(people.map((person) => [person.id, person])),
  };
}
