import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlap, type Absence } from './absence.ts';
import { actedForBy, deadEndOf } from './acting-for.ts';
import { standInFor } from './stand-in.ts';

const TODAY = '2026-11-23';
const ORDER = { date: TODAY, process: 'order' };

function anAbsence(personId: string, deputyId: string | undefined, overrides: Partial<Absence> = {}): Absence {
  const days = { from: '2026-11-20', to: '2026-11-30' };
  return { id: `away-${personId}`, personId, ...days, ...(deputyId !== undefined && { deputyId }), ...overrides };
}

test('whoever is at their desk answers for themself', () => {
  expect(standInFor([anAbsence('dean', 'lawyer')], 'rector', ORDER)).toEqual({ type: 'present' });
});

test.each([
  ['2026-11-19', 'present'],
  ['2026-11-20', 'deputy'],
  ['2026-11-30', 'deputy'],
  ['2026-12-01', 'present'],
])('on %s the answer is «%s»: the first and the last day belong to the absence', (date, type) => {
  expect(standInFor([anAbsence('dean', 'lawyer')], 'dean', { ...ORDER, date }).type).toBe(type);
});

test('a deputy who is away is followed to their own deputy, on the ground of the first absence and of each that follows', () => {
  const absences = [anAbsence('rector', 'vice-rector'), anAbsence('vice-rector', 'dean')];
  expect(standInFor(absences, 'rector', ORDER)).toEqual({
    type: 'deputy',
    deputyId: 'dean',
    absenceId: 'away-rector',
    furtherAbsenceIds: ['away-vice-rector'],
  });
});

test('deputies who act for each other are a dead end', () => {
  const absences = [anAbsence('dean', 'lawyer'), anAbsence('lawyer', 'dean')];
  expect(standInFor(absences, 'dean', ORDER)).toEqual({ type: 'dead-end', reason: 'LOOP', absenceId: 'away-dean' });
});

test('an absent deputy for whom nobody acts is a dead end', () => {
  const absences = [anAbsence('dean', 'lawyer'), anAbsence('lawyer', undefined)];
  expect(standInFor(absences, 'dean', ORDER)).toMatchObject({ type: 'dead-end', reason: 'NO_DEPUTY' });
});

test('the deputy acts in the procedures and units named, and in no others', () => {
  const absences = [anAbsence('dean', 'lawyer', { processes: ['order'], unitIds: ['faculty-it'] })];
  const typeFor = (process: string, unitId: string) =>
    standInFor(absences, 'dean', { date: TODAY, process, unitId }).type;
  expect(typeFor('order', 'faculty-it')).toBe('deputy');
  expect(typeFor('certificate', 'faculty-it')).toBe('present');
  expect(typeFor('order', 'faculty-economics')).toBe('present');
  expect(standInFor(absences, 'dean', ORDER).type).toBe('present');
});

test('absences overlap when some day and some work belongs to both', () => {
  const orders = anAbsence('dean', 'lawyer', { processes: ['order'] });
  expect(overlap(orders, anAbsence('dean', 'rector'))).toBe(true);
  expect(overlap(orders, anAbsence('dean', 'rector', { processes: ['certificate'] }))).toBe(false);
  expect(overlap(orders, anAbsence('dean', 'rector', { from: '2026-12-01', to: '2026-12-05' }))).toBe(false);
  expect(overlap(orders, anAbsence('dean', 'rector', { from: '2026-11-30', to: '2026-12-05' }))).toBe(true);
});

test('a person sees for whom they act today, also at the end of a chain', () => {
  const absences = [anAbsence('rector', 'vice-rector'), anAbsence('vice-rector', 'dean')];
  expect(actedForBy(absences, 'dean', TODAY).map(({ personId }) => personId)).toEqual(['rector', 'vice-rector']);
  expect(actedForBy(absences, 'vice-rector', TODAY)).toEqual([]);
  expect(actedForBy(absences, 'dean', '2026-12-01')).toEqual([]);
});

test('a dead end in one procedure only is found', () => {
  const absences = [anAbsence('dean', 'lawyer'), anAbsence('lawyer', undefined, { processes: ['certificate'] })];
  const [dean] = absences;
  expect(dean && deadEndOf(absences, dean, TODAY)).toBe('NO_DEPUTY');
  expect(dean && deadEndOf([dean], dean, TODAY)).toBeUndefined();
});

const PEOPLE = ['a', 'b', 'c', 'd', 'e'];
const somebody = fc.constantFrom(...PEOPLE);
/** At most one absence a person, as the record keeps it; nobody is their own deputy. */
const absences = fc
  .uniqueArray(fc.record({ personId: somebody, deputyId: fc.option(somebody, { nil: undefined }) }), {
    selector: ({ personId }) => personId,
  })
  .map((list) =>
    list.filter(({ personId, deputyId }) => personId !== deputyId).map((a) => anAbsence(a.personId, a.deputyId)),
  );

test('whoever acts is always there, never the absent person, and always found', () => {
  fc.assert(
    fc.property(absences, somebody, (list, personId) => {
      const isAway = (id: string) => list.some((absence) => absence.personId === id);
      const standIn = standInFor(list, personId, ORDER);
      expect(standIn.type === 'present').toBe(!isAway(personId));
      if (standIn.type !== 'deputy') return;
      expect(isAway(standIn.deputyId)).toBe(false);
      expect(standIn.deputyId).not.toBe(personId);
      expect(actedForBy(list, standIn.deputyId, TODAY).map((acted) => acted.personId)).toContain(personId);
    }),
  );
});

test('a dead end exists exactly where following the deputies by hand meets an end', () => {
  fc.assert(
    fc.property(absences, somebody, (list, personId) => {
      let at: string | undefined = personId;
      for (let step = 0; step <= PEOPLE.length; step += 1) {
        const link: Absence | undefined = list.find((absence) => absence.personId === at);
        if (!link) break;
        at = link.deputyId;
      }
      const stillAway = at === undefined || list.some((absence) => absence.personId === at);
      expect(standInFor(list, personId, ORDER).type === 'dead-end').toBe(stillAway);
    }),
  );
});

test('the order in which absences are listed does not matter', () => {
  fc.assert(
    fc.property(absences, somebody, (list, personId) => {
      expect(standInFor([...list].reverse(), personId, ORDER)).toEqual(standInFor(list, personId, ORDER));
    }),
  );
});
