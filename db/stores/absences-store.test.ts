import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AbsenceToEnter } from '../../contracts/absence.messages.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { crashEverywhere } from '../../test/crashing-db.ts';
import { createAbsencesStore } from './absences-store.ts';
import { saveRemark } from './pending-remarks.ts';
import { substitute } from './deputies.ts';

const AT = '2026-11-01T08:00:00.000Z';
let database: TestDatabase;
let db: Knex;

beforeAll(async () => {
  database = await createTestDatabase({ demo: true });
  db = database.db;
});
afterAll(() => database.destroy());

let made = 0;

function anAbsence(login: string, deputy: string | undefined, overrides: Partial<AbsenceToEnter> = {}): AbsenceToEnter {
  made += 1;
  return {
    id: `absence-${made}`,
    personId: `person-${login}`,
    from: '2026-11-10',
    to: '2026-11-20',
    ...(deputy !== undefined && { deputyId: `person-${deputy}` }),
    basis: { number: '12', date: '2026-11-01' },
    enteredBy: 'person-registrar-head',
    ...overrides,
  };
}

const place = (login: string) => ({ personId: `person-${login}`, postId: `post-${login}` });

test('an absence is entered once, however often it is sent', async () => {
  const store = createAbsencesStore(db);
  const absence = anAbsence('rector', 'vice-rector', { processes: ['order'] });
  await store.enter(absence, AT);
  await store.enter(absence, AT);
  const { basis: _basis, enteredBy: _by, ...read } = absence;
  expect(await store.onDay('2026-11-20')).toEqual([read]);
  expect(await store.onDay('2026-11-21')).toEqual([]);
});

test('of two absences that answer for the same days and work the second is refused, also when both come at once', async () => {
  const store = createAbsencesStore(db);
  const both = await Promise.allSettled([
    store.enter(anAbsence('lawyer', 'dean-1'), AT),
    store.enter(anAbsence('lawyer', 'dean-2', { from: '2026-11-20', to: '2026-12-01' }), AT),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'ABSENCE_OVERLAPS' } });
});

test('a cancelled absence leaves its days free and keeps who cancelled it first', async () => {
  const store = createAbsencesStore(db);
  const absence = anAbsence('dean-3', 'dean-4');
  await store.enter(absence, AT);
  const say = (id: string, text: string) => saveRemark(db, { id, authorId: 'person-admin', text, at: AT });
  await say('reason-1', 'Came back.');
  await say('reason-2', 'Another reason.');
  await store.cancel({ id: absence.id, by: 'person-registrar-head', reasonId: 'reason-1', at: AT });
  await store.cancel({ id: absence.id, by: 'person-admin', reasonId: 'reason-2', at: '2026-11-02T08:00:00.000Z' });
  await expect(store.enter(anAbsence('dean-3', 'dean-1'), AT)).resolves.toBeUndefined();
  const row: unknown = await db('absences')
    .where({ id: absence.id })
    .first('cancelled_by', 'cancelled_at', 'cancel_reason');
  expect(row).toEqual({ cancelled_by: 'person-registrar-head', cancelled_at: AT, cancel_reason: 'Came back.' });
});

test('a deputy stands in the post of the absent person, who stays named', async () => {
  const absence = anAbsence('accountant', 'specialist', { from: '2027-01-11', to: '2027-01-15' });
  await createAbsencesStore(db).enter(absence, AT);
  const occasion = { date: '2027-01-12', process: 'order' };
  const { participants, deadEnds } = await substitute(db, [place('accountant'), place('dean-1')], occasion);
  expect(participants).toEqual([
    {
      personId: 'person-specialist',
      postId: 'post-accountant',
      actingForId: 'person-accountant',
      absenceId: absence.id,
      furtherAbsenceIds: [],
    },
    place('dean-1'),
  ]);
  expect(deadEnds).toEqual([]);
});

test('an absence for one unit concerns the posts of that unit alone', async () => {
  const days = { from: '2027-02-01', to: '2027-02-05' };
  await createAbsencesStore(db).enter(anAbsence('dean-1', 'dean-2', { ...days, unitIds: ['faculty-it'] }), AT);
  await createAbsencesStore(db).enter(anAbsence('dean-2', 'dean-3', { ...days, unitIds: ['faculty-it'] }), AT);
  const { participants } = await substitute(db, [place('dean-1'), place('dean-2')], {
    date: '2027-02-01',
    process: 'order',
  });
  expect(participants.map(({ personId }) => personId)).toEqual(['person-dean-3', 'person-dean-2']);
});

test('deputies who have left and nobody at all are dead ends, and the absent stay in their places', async () => {
  const days = { from: '2027-03-01', to: '2027-03-05' };
  await createAbsencesStore(db).enter(anAbsence('dean-1', 'adviser-8', days), AT);
  await createAbsencesStore(db).enter(anAbsence('dean-2', undefined, days), AT);
  await db('people').where({ id: 'person-adviser-8' }).update({ active: false });
  const asked = [place('dean-1'), place('dean-2')];
  const found = await substitute(db, asked, { date: '2027-03-02', process: 'order' });
  await db('people').where({ id: 'person-adviser-8' }).update({ active: true });
  expect(found).toEqual({ participants: asked, deadEnds: ['person-dean-1', 'person-dean-2'] });
});

test('an absence entered again after a crash anywhere stands once', async () => {
  const absenceOf = (attempt: number) => anAbsence(`adviser-${attempt}`, 'dean-1', { id: `crash-${attempt}` });
  const statements = await crashEverywhere(database.url, db, (crashing, attempt) =>
    createAbsencesStore(crashing).enter(absenceOf(attempt), AT),
  );
  expect(statements).toBeGreaterThanOrEqual(5);
  const attempts = Array.from({ length: statements }, (_, index) => index + 1);
  for (const attempt of attempts) await createAbsencesStore(db).enter(absenceOf(attempt), AT);
  const ids: string[] = await db('absences').where('id', 'like', 'crash-%').orderBy('id').pluck('id');
  expect(ids.filter((id) => id !== `crash-${statements + 1}`)).toEqual(attempts.map((attempt) => `crash-${attempt}`));
});
