/** A case as it stood at an instant, from its record. */
import type { Knex } from 'knex';
import { askedTasks } from '../../../domain/approval/asked-tasks.ts';
import { replay } from '../../../domain/approval/evolve.ts';
import { toEvents } from '../../../domain/approval/recorded-events.ts';
import { summarize } from '../../../domain/approval/summary.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { createChangeLogStore } from '../../stores/change-log-store.ts';
import { readContent } from '../case-content.ts';
import type { CaseRow } from '../cases.ts';
import type { CaseQuestion } from '../case-talk.ts';
import type { CaseTask } from '../case-tasks.ts';
import { questionsAt } from './questions-at.ts';
import { readTasksAt } from './tasks-at.ts';
import type { CaseMoment } from './tasks-then.ts';
import { readValidityAt } from './validity-at.ts';

export interface CaseAt {
  readonly then: CaseMoment;
  readonly row: CaseRow;
  /** in order of opening */
  readonly tasks: readonly CaseTask[];
  /** in order of asking */
  readonly questions: readonly CaseQuestion[];
}

/**
 * Folds the record up to and with the instant.
 *
 * @param now  the case as it stands now
 * @returns nothing before the case was opened
 */
export async function readCaseAt(db: Knex, now: CaseRow, at: Instant): Promise<CaseAt | undefined> {
  const entries = await createChangeLogStore(db).entriesUntil(now.id, at);
  const last = entries.at(-1);
  if (!last) return undefined;
  const events = toEvents(entries, now.summary.definition);
  const summary = summarize(replay(events));
  const then = { at, lives: askedTasks(events) };
  const { registration } = summary;
  const [content, tasks, validity] = await Promise.all([
    readContent(db, summary.contentId),
    readTasksAt(db, now.id, then.lives),
    registration ? readValidityAt(db, now.id, at) : null,
  ]);
  if (!content) throw new Error(`the content ${summary.contentId} is not stored`);
  const row = {
    ...now,
    ...content,
    summary,
    updatedAt: last.at,
    number: registration?.number ?? null,
    registeredOn: registration?.registeredOn ?? null,
    validity,
  };
  return { then, row, tasks, questions: await questionsAt(db, now.id, tasks) };
}
