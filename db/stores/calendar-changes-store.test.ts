import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { createCalendarChangesStore, type ProposedChange } from './calendar-changes-store.ts';
import { createCalendarStore } from './calendar-store.ts';

const AT = '2026-11-01T08:00:00.000Z';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ demo: true });
});
afterAll(() => database.destroy());

function aChange(id: string, basedOn: number): ProposedChange {
  const title = { kk: 'Демалыс', ru: 'Выходной', en: 'Day off' };
  const day = {
    kind: 'day-off',
    nature: 'own',
    title,
    source: 'Order No. 7',
    confirmed: true,
    carriesOver: false,
  } as const;
  const entered = { enteredBy: 'person-registrar-head', enteredAt: AT };
  const days = [{ ...day, date: '2026-12-02' }];
  return {
    id,
    validFrom: '2026-12-01',
    basis: 'Order No. 7',
    reason: 'The heating is off.',
    days,
    basedOn,
    ...entered,
  };
}

test('of two changes made from the same calendar the second is refused and leaves nothing', async () => {
  const { db } = database;
  const store = createCalendarChangesStore(db);
  const version = await createCalendarStore(db).version();
  await store.propose(aChange('first', version));
  await store.propose(aChange('second', version));
  await store.enter('first', AT);
  await expect(store.enter('second', AT)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  await expect(store.enter('second', AT)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect(await db('calendar_changes').pluck('id')).toEqual(['first']);
});
