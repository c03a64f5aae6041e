import { ApplicationFailure } from '@temporalio/activity';
import type { CalendarActivities } from '../contracts/activities.ts';
import { AppError } from '../contracts/errors.ts';
import { countOpenDeadlines } from '../db/read-models/open-deadlines.ts';
import { createCalendarChangesStore } from '../db/stores/calendar-changes-store.ts';
import { tellAboutJob } from '../db/stores/notices.ts';
import type { ActivityDependencies } from './dependencies.ts';
import { moveDeadlines } from './move-deadlines.ts';

/** The record of changes of the calendar, and the deadlines that follow them. */
export function createCalendarActivities(dependencies: ActivityDependencies): CalendarActivities {
  const { db, clock } = dependencies;
  const changes = createCalendarChangesStore(db);
  return {
    enterCalendarChange: ({ changeId }) => changes.enter(changeId, clock.now()).catch(failForGood),

    async startCalendarChange({ changeId }) {
      await changes.start(changeId, await countOpenDeadlines(db), clock.now());
      await tellAboutJob(db, clock.now());
    },

    moveDeadlines: (input) => moveDeadlines(dependencies, input),

    async finishCalendarChange({ changeId }) {
      await changes.finish(changeId, clock.now());
      await tellAboutJob(db, clock.now());
    },
  };
}

/** A calendar that has changed meanwhile does not change back by trying again. */
function failForGood(error: unknown): never {
  if (error instanceof AppError && error.code === 'CHANGED_MEANWHILE') {
    throw ApplicationFailure.nonRetryable(error.code, error.code);
  }
  throw error;
}
