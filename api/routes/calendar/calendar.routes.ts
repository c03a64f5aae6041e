import { z } from 'zod';
import { AppError } from '../../../contracts/errors.ts';
import { listChanges, readChange } from '../../../db/read-models/calendar-changes.ts';
import { readMoveNames, readMoves } from '../../../db/read-models/deadline-moves.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Call } from '../../call.ts';
import { decodeCursor, pageOf, placeInstant, placeText } from '../../cursor.ts';
import { caseScopeOf } from '../../policy/case-policy.ts';
import { mayReadDeadlineMoves } from '../../policy/office-policy.ts';
import { presentChange, presentMove } from '../../present/calendar.ts';
import type { Serve } from '../../serve.ts';
import { enterCalendarChange, viewCalendarChange, viewCalendarYear } from '../../use-cases/calendar.ts';
import { previewCalendarChange } from '../../use-cases/preview-calendar.ts';
import {
  changeCalendar,
  getCalendarChange,
  getCalendarYear,
  listCalendarChanges,
  listDeadlineMoves,
  previewCalendar,
} from './calendar.operations.ts';

const PAGE = 50;
const changePlace = z.tuple([placeInstant, placeText]);
const movePlace = z.tuple([placeText, placeText, placeText]);

export function calendarRoutes(serve: Serve, deps: AppDeps): void {
  serve(getCalendarYear, (call) => viewCalendarYear(deps, call, call.params.year));

  serve(previewCalendar, (call) => previewCalendarChange(deps, call, call.body));

  serve(changeCalendar, async (call) => ({ change: await enterCalendarChange(deps, call, call.body) }));

  serve(listCalendarChanges, (call) => changePage(deps, call));

  serve(getCalendarChange, async (call) => ({ change: await viewCalendarChange(deps, call, call.params.id) }));

  serve(listDeadlineMoves, (call) => movePage(deps, call));
}

async function changePage({ db }: AppDeps, { query, language }: Call<typeof listCalendarChanges>): Promise<object> {
  const place = decodeCursor(query.cursor, changePlace);
  const after = place && { after: { enteredAt: place[0], id: place[1] } };
  const rows = await listChanges(db, { ...after, limit: PAGE });
  return pageOf(rows, PAGE, {
    present: (row) => presentChange(row, language),
    placeOf: (row) => [row.enteredAt, row.id],
  });
}

async function movePage({ db }: AppDeps, call: Call<typeof listDeadlineMoves>): Promise<object> {
  const { viewer, language, params, query } = call;
  if (!mayReadDeadlineMoves(viewer)) throw new AppError('FORBIDDEN');
  if (!(await readChange(db, params.id))) throw new AppError('NOT_FOUND');
  const place = decodeCursor(query.cursor, movePlace);
  const rows = await readMoves(db, {
    changeId: params.id,
    limit: PAGE,
    ...(query.outcome && { outcome: query.outcome }),
    ...(place && { after: { caseId: place[0], step: place[1], stage: place[2] } }),
  });
  const names = await readMoveNames(db, rows);
  const reader = { language, mayReadTitles: caseScopeOf(viewer) === 'all' };
  return pageOf(rows, PAGE, {
    present: (row) => presentMove(row, names, reader),
    placeOf: ({ caseId, step, stage }) => [caseId, step, stage],
  });
}
