/** The visas and signatures that stand on a paper. */
import type { Knex } from 'knex';
import type { PrintedVisa } from '../../../contracts/document-model.ts';
import { isStaged } from '../../../domain/approval/steps.ts';
import type { CaseSummary } from '../../../domain/approval/summary.ts';
import type { Instant, IsoDate } from '../../../domain/shared/time.ts';
import { selectDoers, type Doer, type DoersPlace } from './task-doers.ts';

export interface StandingVisa extends Doer {
  readonly taskId: string;
  readonly verdict: PrintedVisa['verdict'];
  readonly remark: string | null;
  /** when it was given; a carried visa keeps its instant */
  readonly at: Instant;
  /** the same in the university's time zone */
  readonly date: IsoDate;
  /** the version it was given on */
  readonly version: number;
  readonly carried: boolean;
}

/** In order of giving. Visas carried over from an earlier version stand among those given on this one. */
export async function readStandingVisas(
  db: Knex,
  { caseId, visas }: Pick<CaseSummary, 'caseId' | 'visas'>,
  timeZone: string,
): Promise<readonly StandingVisa[]> {
  const ids = visas.map(({ taskId }) => taskId);
  return withCarried((await selectAnswers(db, caseId, { timeZone }).whereIn('tasks.id', ids)) as Answer[], visas);
}

/** The same with the votes against and the abstentions of this version: a vote is told whole. */
export async function readVisaSheet(
  db: Knex,
  { caseId, visas, definition, version }: Pick<CaseSummary, 'caseId' | 'visas' | 'definition' | 'version'>,
  place: DoersPlace,
): Promise<readonly StandingVisa[]> {
  const query = selectAnswers(db, caseId, place).where((any) => {
    any.whereIn(
      'tasks.id',
      visas.map(({ taskId }) => taskId),
    );
    for (const place of votingPlaces(definition)) {
      any.orWhere((vote) => {
        void vote.where({ ...place, 'tasks.version': version }).whereIn('tasks.verdict', NOT_IN_FAVOUR);
      });
    }
  });
  return withCarried((await query) as Answer[], visas);
}

type Answer = Omit<StandingVisa, 'carried'>;

const NOT_IN_FAVOUR: readonly StandingVisa['verdict'][] = ['refuse', 'abstain'];

function selectAnswers(db: Knex, caseId: string, place: DoersPlace): Knex.QueryBuilder {
  return selectDoers(db, caseId, place)
    .where('tasks.status', 'done')
    .orderBy(['tasks.closed_at', 'tasks.id'])
    .select('tasks.id as taskId', 'tasks.verdict', 'remarks.text as remark', 'tasks.closed_at as at', 'tasks.version')
    .select(db.raw('(tasks.closed_at at time zone ?)::date as date', [place.timeZone]));
}

function withCarried(rows: readonly Answer[], visas: CaseSummary['visas']): readonly StandingVisa[] {
  const carried = new Set(visas.filter((visa) => visa.carriedFrom !== undefined).map(({ taskId }) => taskId));
  return rows.map((row) => ({ ...row, carried: carried.has(row.taskId) }));
}

/** Stages in which people vote. */
function votingPlaces({ steps }: CaseSummary['definition']): readonly Readonly<Record<string, string>>[] {
  return steps
    .filter(isStaged)
    .flatMap((step) =>
      step.stages
        .filter(({ rule }) => rule.type === 'fraction')
        .map(({ key }) => ({ 'tasks.step': step.key, 'tasks.stage': key, 'tasks.action': 'approve' })),
    );
}
