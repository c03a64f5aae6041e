import { expect, test } from 'vitest';
import type { Absence } from '../absence/absence.ts';
import { isGivenByAnother, substitutedBy, visaGivers, type VisaDesks } from './visa-givers.ts';

const TODAY = '2027-05-31';
const SUBJECT = { adviserId: 'adviser', facultyId: 'it' };
const DEANS = new Map([
  ['it', ['dean']],
  ['law', ['other-dean']],
  ['arts', []],
]);

function away(personId: string, deputyId?: string, scope: Partial<Absence> = {}): Absence {
  const days = { from: TODAY, to: TODAY };
  return { id: `away-${personId}`, personId, ...days, ...(deputyId !== undefined && { deputyId }), ...scope };
}

const desks = (...absences: readonly Absence[]): VisaDesks => ({ date: TODAY, absences, deans: DEANS });

test('adviser and dean give their visas themselves while they are there', () => {
  expect(visaGivers(SUBJECT, 'advise', desks())).toEqual([{ personId: 'adviser' }]);
  expect(visaGivers(SUBJECT, 'endorse', desks())).toEqual([{ personId: 'dean' }]);
  expect(visaGivers({ ...SUBJECT, adviserId: null }, 'advise', desks())).toEqual([]);
});

test('the deputy of an absent person gives the visa and names whose it is', () => {
  const acting = { personId: 'deputy', actingForId: 'dean', absenceId: 'away-dean', furtherAbsenceIds: [] };
  expect(visaGivers(SUBJECT, 'endorse', desks(away('dean', 'deputy')))).toEqual([acting]);
  expect(visaGivers(SUBJECT, 'endorse', desks(away('dean', 'second'), away('second', 'deputy')))).toEqual([
    { ...acting, furtherAbsenceIds: ['away-second'] },
  ]);
});

test('an absence for other work, other faculties or without a deputy leaves the visa where it is', () => {
  const dean = [{ personId: 'dean' }];
  const scopes = [{ processes: ['order'] }, { unitIds: ['law'] }];
  for (const scope of scopes) {
    expect(visaGivers(SUBJECT, 'endorse', desks(away('dean', 'deputy', scope)))).toEqual(dean);
  }
  expect(visaGivers(SUBJECT, 'endorse', desks(away('dean')))).toEqual(dean);
  const named = { processes: ['summer-semester'], unitIds: ['it'] };
  expect(visaGivers(SUBJECT, 'endorse', desks(away('dean', 'deputy', named)))[0]?.personId).toBe('deputy');
});

test('a deputy has the faculty of the dean and the students of the adviser, within the scope of each absence', () => {
  const absences = desks(away('dean', 'deputy'), away('adviser', 'deputy', { unitIds: ['it'] }));
  expect(substitutedBy('deputy', absences)).toEqual({
    advisers: [
      { adviserId: 'dean', facultyIds: ['it', 'law', 'arts'] },
      { adviserId: 'adviser', facultyIds: ['it'] },
    ],
    facultyIds: ['it'],
  });
  expect(substitutedBy('dean', absences)).toEqual({ advisers: [], facultyIds: [] });
});

test('whoever advised does not endorse, neither in person nor through or as a deputy', () => {
  const advised = { kind: 'advise', personId: 'adviser' } as const;
  const may = (giver: { personId: string; actingForId?: string }, visa: object = advised) =>
    isGivenByAnother({ visas: [{ ...advised, ...visa }] }, 'endorse', giver);
  expect(may({ personId: 'dean' })).toBe(true);
  expect(may({ personId: 'adviser', actingForId: 'dean' })).toBe(false);
  expect(may({ personId: 'dean' }, { personId: 'deputy', actingForId: 'dean' })).toBe(false);
  expect(may({ personId: 'deputy', actingForId: 'dean' }, { personId: 'deputy', actingForId: 'adviser' })).toBe(false);
});
