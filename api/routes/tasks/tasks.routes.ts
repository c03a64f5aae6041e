import { z } from 'zod';
import { countInbox, readInbox } from '../../../db/read-models/inbox.ts';
import { createCalendarStore } from '../../../db/stores/calendar-store.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Call } from '../../call.ts';
import { decodeCursor, pageOf, placeInstant, placeText } from '../../cursor.ts';
import { definedOnly } from '../../defined.ts';
import { presentInboxTask } from '../../present/inbox-task.ts';
import type { Serve } from '../../serve.ts';
import { askQuestion as ask } from '../../use-cases/ask-question.ts';
import { decideMany } from '../../use-cases/decide-many.ts';
import { decideTask as decide } from '../../use-cases/decide-task.ts';
import { delegateTask as delegate, reassignTask as reassign } from '../../use-cases/move-task.ts';
import { undoDecision as undo } from '../../use-cases/undo-decision.ts';
import {
  askQuestion,
  decideTask,
  decideTasks,
  delegateTask,
  listTasks,
  reassignTask,
  undoDecision,
} from './tasks.operations.ts';

const PAGE = 50;
const placeShape = z.tuple([placeInstant, placeText]);

export function taskRoutes(serve: Serve, deps: AppDeps): void {
  serve(listTasks, (call) => inboxPage(deps, call));

  serve(decideTask, (call) => decide(deps, call, call.params.id, call.body));

  serve(decideTasks, (call) => decideMany(deps, call, call.body));

  serve(undoDecision, (call) => undo(deps, call, call.params.id));

  serve(askQuestion, (call) => ask(deps, call, call.params.id, call.body));

  serve(delegateTask, (call) => delegate(deps, call, call.params.id, call.body));

  serve(reassignTask, (call) => reassign(deps, call, call.params.id, call.body));
}

async function inboxPage(deps: AppDeps, { viewer, language, query }: Call<typeof listTasks>): Promise<object> {
  const { db, clock, settings } = deps;
  const { cursor, view: _only, ...words } = query;
  const place = decodeCursor(cursor, placeShape);
  const filter = { personId: viewer.personId, ...definedOnly(words) };
  const after = place && { after: { dueAt: place[0], id: place[1] } };
  const [rows, total, calendar] = await Promise.all([
    readInbox(db, { ...filter, ...after, limit: PAGE }),
    countInbox(db, filter),
    createCalendarStore(db).workingCalendar(clock.today()),
  ]);
  const reader = { viewer, language, now: clock.now(), calendar, timeZone: settings.timeZone };
  const page = pageOf(rows, PAGE, {
    present: (row) => presentInboxTask(row, reader),
    placeOf: (row) => [row.dueAt, row.id],
  });
  return { ...page, total };
}
