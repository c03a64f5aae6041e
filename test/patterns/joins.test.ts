import { describe, expect, test } from 'vitest';
import { LATER, refusalOf, answer, person, send, submitted, aDraft } from '../factories/cases.ts';
import { aFullDefinition, aShortDefinition, aStage } from '../factories/definitions.ts';
import { aPaper, askedNow, asks, goesOnTo, says } from './papers.ts';

const TWO_THIRDS = { numerator: 2, denominator: 3 } as const;
const ANY = aStage('registrars', { rule: { type: 'any' } });
const TWO = aStage('experts', { rule: { type: 'at-least', count: 2 } });

describe('WCP-29 Cancelling Discriminator', () => {
  test('the first visa lets the paper go on and relieves everybody else', () => {
    const paper = aPaper([ANY, aStage('lawyer')], ['a', 'b', 'c']);
    const late = answer(paper, 'b', 'approve');
    const gone = says(paper, 'approve', 'c');
    expect([goesOnTo(gone), askedNow(gone)]).toEqual(['lawyer', []]);
    expect(refusalOf(gone, late)).toBe('ALREADY_DECIDED');
  });
});

describe('WCP-32 Cancelling Partial Join', () => {
  test('two visas of four let the paper go on and relieve the other two', () => {
    const paper = aPaper([TWO, aStage('lawyer')], ['a', 'b', 'c', 'd']);
    expect(goesOnTo(says(paper, 'approve', 'd'))).toBeUndefined();
    const gone = says(paper, 'approve', 'd', 'b');
    expect([goesOnTo(gone), askedNow(gone)]).toEqual(['lawyer', []]);
  });

  test('when two of three can no longer agree the paper is refused without asking the third', () => {
    expect(says(aPaper([TWO], ['a', 'b', 'c']), 'refuse', 'a', 'b').state.status).toBe('refused');
  });
});

describe('WCP-35 Cancelling Partial Join for Multiple Instances', () => {
  test.each([
    [3, 2],
    [4, 3],
    [6, 4],
  ])('of %i people, known when the vote opens, %i decide it', (listed, needed) => {
    const vote = aStage('council', { rule: { type: 'fraction', share: TWO_THIRDS, of: 'listed' } });
    const people = Array.from({ length: listed }, (_, index) => `member-${index}`);
    const paper = aPaper([vote, aStage('rector')], people);
    expect(goesOnTo(says(paper, 'approve', ...people.slice(0, needed - 1)))).toBeUndefined();
    const gone = says(paper, 'approve', ...people.slice(0, needed));
    expect([goesOnTo(gone), askedNow(gone)]).toEqual(['rector', []]);
  });
});

describe('WCP-27 Complete Multiple Instance Activity', () => {
  test('when the voting closes, those who have not spoken are absent and the paper goes on', () => {
    const vote = aStage('council', { rule: { type: 'fraction', share: TWO_THIRDS, of: 'present' } });
    const sent = asks(submitted(aDraft(aShortDefinition(vote, aStage('rector')))));
    const opened = send(
      { ...sent, effects: [] },
      {
        type: 'stage-resolved',
        step: 'approval',
        stage: 'council',
        participants: ['a', 'b', 'c', 'd', 'e', 'f'].map(person),
        dueAt: LATER,
        alarms: [{ type: 'close-voting', at: LATER }],
      },
    );
    const closed = send(says(opened, 'approve', 'a', 'b'), { type: 'timer-fired', key: 'alarm:approval/council:0' });
    expect([goesOnTo(closed), askedNow(closed)]).toEqual(['rector', []]);
  });
});

describe('WCP-26 Cancel Multiple Instance Activity', () => {
  test('a refusal by one of several ends the asking of all', () => {
    const refused = says(aPaper([aStage('deans')], ['a', 'b', 'c']), 'refuse', 'b');
    expect([refused.state.status, askedNow(refused)]).toEqual(['refused', []]);
  });
});

describe('WCP-12 Multiple Instances without Synchronization', () => {
  test('each reads a paper in their own time, and its execution does not wait for them', () => {
    const steps = aFullDefinition().steps.filter(({ type }) => type !== 'approval' && type !== 'signature');
    const registered = asks(asks(asks(submitted(aDraft(aFullDefinition({ steps }))))));
    const read = asks(registered, 'reader-1', 'reader-2');
    expect(goesOnTo(read)).toBe('prepare-execution');
    expect(askedNow(asks(says(read, 'acknowledge', 'reader-2'), 'specialist'))).toEqual(['reader-1', 'specialist']);
  });
});
