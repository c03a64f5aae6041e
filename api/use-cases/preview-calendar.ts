import { setImmediate as breathe } from 'node:timers/promises';
import type { CalendarPreviewView, PreviewCalendar } from '../../contracts/calendar.schemas.ts';
import { AppError } from '../../contracts/errors.ts';
import { createDeadlineCounter } from '../../db/deadline-counter.ts';
import { readMoveNames, type BareMove } from '../../db/read-models/deadline-moves.ts';
import { readOpenDeadlines, type OpenDeadline } from '../../db/read-models/open-deadlines.ts';
import { createCalendarStore } from '../../db/stores/calendar-store.ts';
import { recount } from '../../domain/approval/deadline-move.ts';
import type { DeadlineCounter } from '../../domain/calendar/counter.ts';
import { specialDays } from '../../domain/calendar/entry.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Asker } from '../call.ts';
import { caseScopeOf } from '../policy/case-policy.ts';
import { mayChangeCalendar } from '../policy/office-policy.ts';
import { presentDay, presentMove } from '../present/calendar.ts';
import { planCalendarChange } from './calendar-plan.ts';

const CASES_AT_ONCE = 500;
const MOVES_SHOWN = 100;

/**
 * Counts every open deadline by the calendar as it would be.
 *
 * @throws FORBIDDEN · CHANGED_MEANWHILE · CALENDAR_CHANGE_INVALID
 */
export async function previewCalendarChange(
  deps: AppDeps,
  asker: Asker,
  body: PreviewCalendar,
): Promise<CalendarPreviewView> {
  const { viewer, language } = asker;
  if (!mayChangeCalendar(viewer)) throw new AppError('FORBIDDEN');
  const { days, after } = await planCalendarChange(deps, asker, { body, source: '' });
  const frame = await createCalendarStore(deps.db).frame();
  const counter = createDeadlineCounter({ ...frame, days: specialDays(after) }, deps.settings.timeZone);
  const found = await countMoves(deps, counter);
  const names = await readMoveNames(deps.db, found.moves);
  const reader = { language, mayReadTitles: caseScopeOf(viewer) === 'all' };
  return {
    ...found,
    days: days.map((day) => presentDay(day, language)),
    moves: found.moves.map((move) => presentMove(move, names, reader)),
  };
}

type Counts = Pick<CalendarPreviewView, 'checked' | 'later' | 'earlier' | 'overdue'> & { readonly moves: BareMove[] };

async function countMoves({ db, clock }: AppDeps, counter: DeadlineCounter): Promise<Counts> {
  const now = clock.now();
  const counts = { checked: 0, later: 0, earlier: 0, overdue: 0, moves: new Array<BareMove>() };
  for (let after = ''; ;) {
    const deadlines = await readOpenDeadlines(db, { after, cases: CASES_AT_ONCE });
    const last = deadlines.at(-1);
    if (!last) return counts;
    after = last.caseId;
    counts.checked += deadlines.length;
    for (const move of deadlines.flatMap((deadline) => moveOf(deadline, counter, now))) count(counts, move, now);
    // others are answered meanwhile
    await breathe();
  }
}

function count(counts: { -readonly [Key in keyof Counts]: Counts[Key] }, move: BareMove, now: string): void {
  if (move.to > move.from) counts.later += 1;
  else counts.earlier += 1;
  if (move.to <= now && move.from > now) counts.overdue += 1;
  if (counts.moves.length < MOVES_SHOWN) counts.moves.push(move);
}

function moveOf(deadline: OpenDeadline, counter: DeadlineCounter, now: string): BareMove[] {
  const move = recount(deadline, counter, now);
  if (move?.moves !== 'deadline') return [];
  const { caseId, step, stage, personIds, dueAt: from } = deadline;
  return [{ caseId, step, stage: stage ?? '', personIds, from, to: move.dueAt, outcome: 'planned', reason: null }];
}
