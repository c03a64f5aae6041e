import type { Knex } from 'knex';
import { toJsonColumn } from '../../json-column.ts';
import type { Settings } from '../../stores/settings-store.ts';
import { toScaleRows } from '../../stores/academic-record/grade-scales-store.ts';
import { toRow } from '../../stores/calendar-store.ts';
import { calendarDays } from './calendar-days.ts';
import { WEEKEND } from './default-settings.ts';
import { GRADE_SCALE } from './grade-scale.ts';
import { insertMissing } from './insert-missing.ts';
import { JOURNALS } from './journals.ts';
import { REFERENCE_VALUES } from './reference-values.ts';

/** Before any deadline the program counts. */
const CALENDAR_SHIPPED = '2020-01-01';

/** What every university begins with. Rows that are there already stay as they are. */
export async function seedCommon(transaction: Knex.Transaction, settings: Settings): Promise<void> {
  const settingRows = Object.entries(settings).map(([key, value]) => ({ key, value: toJsonColumn(value) }));
  await insertMissing(transaction, 'settings', settingRows);
  await insertMissing(transaction, 'journals', JOURNALS.map(withJsonTitle));
  const days = calendarDays(WEEKEND).map((day) => ({ ...toRow(day), valid_from: CALENDAR_SHIPPED }));
  await insertMissing(transaction, 'calendar_entries', days);
  const values = REFERENCE_VALUES.map(({ validFrom, value, ...rest }) => ({
    ...rest,
    valid_from: validFrom,
    value: toJsonColumn(value),
  }));
  await insertMissing(transaction, 'reference_values', values);
  await insertMissing(transaction, 'grade_scales', toScaleRows(GRADE_SCALE));
}

function withJsonTitle<Row extends { readonly title: unknown }>(row: Row): Omit<Row, 'title'> & { title: string } {
  return { ...row, title: toJsonColumn(row.title) };
}
