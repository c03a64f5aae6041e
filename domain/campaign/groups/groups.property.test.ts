import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupNewcomers } from './form-groups.ts';
import { placeOf, type CampaignGroup, type Groupable } from './group.ts';
import { proposalsFor } from './proposals.ts';
import { groupFor, openChoices } from './second-choice.ts';
import { settledGroups } from './settle-groups.ts';

const courseCode = fc.constantFrom('MAT101', 'PHY101', 'HIS101');
const language = fc.constantFrom('kk', 'ru', 'en');
const maximum = fc.integer({ min: 1, max: 30 });

const applications: fc.Arbitrary<readonly Groupable[]> = fc
  .array(fc.record({ courseCode, language }), { maxLength: 120 })
  .map((list) => list.map((place, index) => ({ ...place, id: `application-${index}` })));

const groups: fc.Arbitrary<readonly CampaignGroup[]> = fc
  .array(
    fc.record({
      courseCode,
      language,
      people: fc.integer({ min: 0, max: 12 }),
      status: fc.constantFrom('proposed', 'confirmed', 'merged', 'cancelled'),
      isMerged: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map((group, index) => ({ ...group, id: `group-${index}`, ordinal: index + 1 })));

test('every newcomer is in exactly one group, of the course and language asked for', () => {
  fc.assert(
    fc.property(applications, groups, maximum, (newcomers, known, most) => {
      const { joined, formed } = groupNewcomers(newcomers, known, most);
      const placed = [...joined.keys(), ...formed.flatMap((group) => group.applicationIds)];
      expect(placed.sort()).toEqual(newcomers.map(({ id }) => id).sort());
      const byId = new Map(newcomers.map((each) => [each.id, each]));
      for (const group of formed) {
        for (const id of group.applicationIds) expect(placeOf(byId.get(id) as Groupable)).toBe(placeOf(group));
      }
      for (const [id, groupId] of joined) {
        const group = known.find((each) => each.id === groupId) as CampaignGroup;
        expect(placeOf(byId.get(id) as Groupable)).toBe(placeOf(group));
        expect(['proposed', 'confirmed']).toContain(group.status);
      }
    }),
  );
});

test('no group takes more than the maximum, and new ones are as few and as even as can be', () => {
  fc.assert(
    fc.property(applications, groups, maximum, (newcomers, known, most) => {
      const { joined, formed } = groupNewcomers(newcomers, known, most);
      for (const group of known) {
        const came = [...joined.values()].filter((id) => id === group.id).length;
        if (came > 0) expect(group.people + came).toBeLessThanOrEqual(most);
      }
      for (const place of new Set(formed.map(placeOf))) {
        const sizes = formed.filter((group) => placeOf(group) === place).map((group) => group.applicationIds.length);
        const people = sizes.reduce((sum, size) => sum + size, 0);
        expect(sizes.length).toBe(Math.ceil(people / most));
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('newcomers fill the smallest group of their course and language first', () => {
  const known = [aGroup({ id: 'a', people: 7 }), aGroup({ id: 'b', people: 5 })];
  const newcomers = Array.from({ length: 5 }, (_, index) => ({ id: `n${index}`, courseCode: 'MAT101' }) as const);
  const { joined, formed } = groupNewcomers(
    newcomers.map((each) => ({ ...each, language: 'kk' })),
    known,
    8,
  );
  expect([...joined.values()]).toEqual(['b', 'b', 'a', 'b']);
  expect(formed).toEqual([{ courseCode: 'MAT101', language: 'kk', applicationIds: ['n4'] }]);
});

test('a small group may join its own language first, another language of the course next, and be cancelled at last', () => {
  const small = aGroup({ id: 'small', people: 3 });
  const others = [
    aGroup({ id: 'full', people: 9 }),
    aGroup({ id: 'russian', language: 'ru', people: 4 }),
    aGroup({ id: 'own', people: 6 }),
    aGroup({ id: 'gone', people: 4, status: 'cancelled' }),
    aGroup({ id: 'elsewhere', courseCode: 'PHY101', people: 4 }),
  ];
  const limits = { minimum: 5, maximum: 10 };
  expect(proposalsFor(small, [small, ...others], limits)).toEqual([
    { type: 'merge', groupId: 'own', people: 9, mixesLanguages: false, overMaximum: false },
    { type: 'merge', groupId: 'russian', people: 7, mixesLanguages: true, overMaximum: false },
    { type: 'merge', groupId: 'full', people: 12, mixesLanguages: false, overMaximum: true },
    { type: 'cancel' },
  ]);
  expect(proposalsFor(aGroup({ people: 5 }), others, limits)).toEqual([]);
});

test('groups that stand are large enough or merged by somebody; nobody is left between', () => {
  fc.assert(
    fc.property(groups, fc.integer({ min: 1, max: 10 }), (known, minimum) => {
      const { confirmed, cancelled } = settledGroups(known, { minimum });
      for (const group of confirmed) expect(group.isMerged || group.people >= minimum).toBe(true);
      for (const group of cancelled) expect(group.people < minimum).toBe(true);
      const proposed = known.filter(({ status }) => status === 'proposed');
      expect([...confirmed, ...cancelled]).toHaveLength(confirmed.length > 0 ? proposed.length : 0);
    }),
  );
});

test('a second choice is offered where a place is free, and ends in a group with one', () => {
  fc.assert(
    fc.property(groups, language, maximum, (known, asked, most) => {
      const choices = openChoices({ language: asked }, known, most);
      for (const choice of choices) {
        const group = groupFor({ ...choice, language: asked }, known, most) as CampaignGroup;
        expect(group).toMatchObject({ courseCode: choice.courseCode, language: choice.language, status: 'confirmed' });
        expect(group.people).toBeLessThan(most);
      }
      const free = known.filter(({ status, people }) => status === 'confirmed' && people < most);
      expect(choices.map((choice) => choice.courseCode)).toEqual(
        [...new Set(free.map((each) => each.courseCode))].sort(),
      );
    }),
  );
});

function aGroup(overrides: Partial<CampaignGroup>): CampaignGroup {
  return {
    ...{
      id: 'group',
      courseCode: 'MAT101',
      language: 'kk',
      ordinal: 1,
      status: 'proposed',
      people: 5,
      isMerged: false,
    },
    ...overrides,
  };
}
