import type { Knex } from 'knex';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { aChange, aDayOff } from '../../test/factories/calendar.ts';
import { createCalendarChangesStore } from '../stores/calendar-changes-store.ts';
import { createCalendarStore } from '../stores/calendar-store.ts';
import { createOfficeLogStore } from '../stores/office-log-store.ts';
import { createSealsStore } from '../stores/seals-store.ts';
import { verifyLog } from './verify-log.ts';

const AT = '2026-11-20T09:00:00.000Z';

let database: TestDatabase;
let db: Knex;

beforeEach(async () => {
  database = await createTestDatabase({ demo: true });
  db = database.db;
  await enter('one', '2026-12-01');
  await enter('two', '2026-12-02');
});

afterEach(() => database.destroy());

async function enter(id: string, date: string): Promise<void> {
  const changes = createCalendarChangesStore(db);
  const basedOn = await createCalendarStore(db).version();
  await changes.propose(aChange(id, { basedOn, days: [aDayOff(date)] }));
  await changes.enter(id, AT);
}

async function tamper(statement: string): Promise<void> {
  await db.transaction(async (transaction) => {
    await transaction.raw(`set local session_replication_role = replica`);
    await transaction.raw(statement);
  });
}

test('changes of the calendar are chained, sealed and proved; entering one again changes nothing', async () => {
  await createCalendarChangesStore(db).enter('one', AT);
  expect((await createOfficeLogStore(db).entriesOf('calendar')).map(({ seq }) => seq)).toEqual([1, 2]);
  // the other chain tells of the academic record the demo begins with
  expect(await createSealsStore(db).seal(AT)).toMatchObject({ sealNumber: 1, chains: 2 });
  expect(await createSealsStore(db).seal(AT)).toMatchObject({ sealNumber: 1, chains: 0 });
  expect(await verifyLog(db)).toMatchObject({ entries: 3, seals: 1 });
  expect((await verifyLog(db)).problem).toBeUndefined();
});

test.each([
  [
    'a day moved past the log',
    `update calendar_entries set date = '2026-12-03' where change_id = 'one'`,
    1,
    'changed-calendar',
  ],
  [
    'an entry of the log edited',
    `update office_log set actor_id = 'x' where chain = 'calendar' and seq = 2`,
    2,
    'changed-entry',
  ],
  ['an entry of the log removed', `delete from office_log where chain = 'calendar' and seq = 1`, 1, 'missing-entry'],
  [
    'a day slipped in',
    `insert into calendar_entries (date, kind, nature, title, source, confirmed, carries_over, valid_from, change_id)
     values ('2026-12-04', 'day-off', 'own', '{}', '', true, false, '2026-11-23', 'one')`,
    1,
    'changed-calendar',
  ],
])('%s is found', async (_what, statement, seq, reason) => {
  await tamper(statement);
  expect((await verifyLog(db)).problem).toMatchObject({ caseId: 'calendar', seq, reason });
});

test('an end of the chain cut off after the seal is found', async () => {
  await createSealsStore(db).seal(AT);
  await tamper(`delete from calendar_entries where change_id = 'two'`);
  await tamper(`delete from office_log where chain = 'calendar' and seq = 2`);
  expect((await verifyLog(db)).problem).toMatchObject({ seal: 1, reason: 'sealed-entry-gone' });
});

test('a change made from a calendar that is no longer the one in force is refused and forgotten', async () => {
  const changes = createCalendarChangesStore(db);
  await changes.propose(aChange('stale', { basedOn: 1 }));
  await expect(changes.enter('stale', AT)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  await expect(changes.stored('stale')).rejects.toThrow('there is no change stale');
});
