import { z } from 'zod';
import { listAbsences as readAbsences } from '../../../db/read-models/absences.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Call } from '../../call.ts';
import { decodeCursor, pageOf, placeText } from '../../cursor.ts';
import { definedOnly } from '../../defined.ts';
import type { Serve } from '../../serve.ts';
import {
  absenceFilterOf,
  cancelAbsence as cancel,
  enterAbsence as enter,
  viewAbsence,
} from '../../use-cases/absences.ts';
import { cancelAbsence, enterAbsence, listAbsences } from './absences.operations.ts';

const PAGE = 50;
const placeShape = z.tuple([z.iso.date(), placeText]);

export function absenceRoutes(serve: Serve, deps: AppDeps): void {
  serve(listAbsences, (call) => absencePage(deps, call));

  serve(enterAbsence, async (call) => ({ absence: await enter(deps, call, call.body) }));

  serve(cancelAbsence, async (call) => ({
    absence: await cancel(deps, call, { id: call.params.id, reason: call.body.reason }),
  }));
}

async function absencePage(deps: AppDeps, call: Call<typeof listAbsences>): Promise<object> {
  const { cursor, ...words } = call.query;
  const place = decodeCursor(cursor, placeShape);
  const after = place && { after: { from: place[0], id: place[1] } };
  const filter = { ...absenceFilterOf(deps, call), ...definedOnly(words) };
  const rows = await readAbsences(deps.db, { ...filter, ...after, limit: PAGE });
  const views = await Promise.all(rows.map((row) => viewAbsence(deps, call, row)));
  return pageOf(rows, PAGE, {
    present: (row) => views[rows.indexOf(row)],
    placeOf: (row) => [row.from, row.id],
  });
}
