import { DateTime } from 'luxon';
import type { AbsenceView, EnterAbsence } from '../../contracts/absences.schemas.ts';
import { AppError } from '../../contracts/errors.ts';
import { readAbsence, type AbsenceFilter, type AbsenceRow } from '../../db/read-models/absences.ts';
import { createAbsencesStore } from '../../db/stores/absences-store.ts';
import { deadEndOf } from '../../domain/absence/acting-for.ts';
import type { DeadEndReason } from '../../domain/absence/stand-in.ts';
import { startOfDay } from '../../platform/clock.ts';
import type { AppDeps } from '../app-deps.ts';
import { idFor, type Asker } from '../call.ts';
import { mayEnterAbsenceOf, mayReadAbsences } from '../policy/office-policy.ts';
import { presentAbsence } from '../present/absence.ts';
import { refuseUnfitAbsence } from './absence-checks.ts';
import { withRemark } from './with-remark.ts';

/**
 * Enters an absence; the tasks move by themselves on its days.
 *
 * @throws FORBIDDEN · ABSENCE_INVALID · ABSENCE_OVERLAPS
 */
export async function enterAbsence(deps: AppDeps, asker: Asker, body: EnterAbsence): Promise<AbsenceView> {
  if (!mayEnterAbsenceOf(asker.viewer, body.person)) throw new AppError('FORBIDDEN');
  await refuseUnfitAbsence(deps, asker, body);
  const { person: personId, from, to, deputy: deputyId, processes, units: unitIds, basis } = body;
  const { timeZone } = deps.settings;
  const id = idFor(asker, 'absence');
  const dayAfter = DateTime.fromISO(to).plus({ days: 1 }).toISODate() ?? to;
  const scope = { ...(deputyId && { deputyId }), ...(processes && { processes }), ...(unitIds && { unitIds }) };
  await deps.absences.enter({
    absence: { id, personId, from, to, ...scope, basis, enteredBy: asker.viewer.personId },
    startsAt: startOfDay(timeZone, from),
    endsAt: startOfDay(timeZone, dayAfter),
    dayAfter,
  });
  return viewAbsence(deps, asker, await foundAbsence(deps, asker, id));
}

/** Ends an absence early or takes it back. @throws FORBIDDEN · NOT_FOUND · ABSENCE_OVER */
export async function cancelAbsence(
  deps: AppDeps,
  asker: Asker,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<AbsenceView> {
  const row = await foundAbsence(deps, asker, id);
  if (!mayEnterAbsenceOf(asker.viewer, row.person.id)) throw new AppError('FORBIDDEN');
  if (row.status === 'past' || row.status === 'cancelled') throw new AppError('ABSENCE_OVER');
  const by = asker.viewer.personId;
  await withRemark(deps, asker, reason, (reasonId) => deps.absences.cancel(id, { by, reasonId }));
  return viewAbsence(deps, asker, await foundAbsence(deps, asker, id));
}

/** Absences one may see: all for whoever enters them, else those in which one is away or acts. */
export function absenceFilterOf({ clock }: AppDeps, { viewer }: Asker): AbsenceFilter {
  return { today: clock.today(), ...(!mayReadAbsences(viewer) && { concerning: viewer.personId }) };
}

async function foundAbsence(deps: AppDeps, asker: Asker, id: string): Promise<AbsenceRow> {
  const row = await readAbsence(deps.db, id, absenceFilterOf(deps, asker));
  if (!row) throw new AppError('NOT_FOUND');
  return row;
}

/** Shows an absence with what stops its person's work on the first day that is not over. */
export async function viewAbsence(deps: AppDeps, { viewer, language }: Asker, row: AbsenceRow): Promise<AbsenceView> {
  const deadEnd = await deadEndToday(deps, row);
  const mayCancel = mayEnterAbsenceOf(viewer, row.person.id);
  return presentAbsence({ row, mayCancel, ...(deadEnd && { deadEnd }) }, language);
}

async function deadEndToday(
  { db, clock }: AppDeps,
  { id, from, status }: AbsenceRow,
): Promise<DeadEndReason | undefined> {
  if (status === 'past' || status === 'cancelled') return undefined;
  const today = clock.today();
  const day = from > today ? from : today;
  const absences = await createAbsencesStore(db).onDay(day);
  const absence = absences.find((found) => found.id === id);
  return absence && deadEndOf(absences, absence, day);
}
