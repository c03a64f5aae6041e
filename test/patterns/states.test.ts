import { describe, expect, test } from 'vitest';
import { isOver } from '../../domain/approval/apply.ts';
import type { CaseCommand } from '../../domain/approval/commands.ts';
import type { CaseOutcome } from '../../domain/approval/definition.ts';
import {
  answer,
  answerEffect,
  aDraft,
  AUTHOR,
  NOW,
  refusalOf,
  send,
  submitted,
  taskOf,
  type TestCase,
} from '../factories/cases.ts';
import {
  aFullDefinition,
  aShortDefinition,
  aSignature,
  aStage,
  aWaitingDefinition,
  titled,
} from '../factories/definitions.ts';
import { aPaper, askedNow, asks, goesOnTo, says, undisturbed } from './papers.ts';

const WITHDRAW = { type: 'withdraw', actorId: AUTHOR, remarkId: 'remark' } as const;

describe('WCP-16 Deferred Choice', () => {
  test('of the outcomes a step waits for, the first to come ends the wait', () => {
    const paper = send(aWaitFor('registered', 'withdrawn'), hears('withdrawn'));
    expect(refusalOf(paper, hears('registered'))).toBe('STALE_RESULT');
  });

  test.each(['approve', 'return', 'refuse'] as const)(
    'the way is chosen by whoever acts first; after %s the others are closed',
    (verdict) => {
      const paper = aPaper([aStage('dean'), aStage('lawyer')], ['dean']);
      const others = (['approve', 'return', 'refuse'] as const).filter((other) => other !== verdict);
      const late = others.map((other) => answer(paper, 'dean', other));
      const chosen = says(paper, verdict, 'dean');
      for (const command of late) expect(refusalOf(chosen, command)).toMatch(/ALREADY_DECIDED|CASE_CLOSED/);
    },
  );
});

/** A paper that has just begun to wait for another one. */
function aWaitFor(...outcomes: readonly CaseOutcome[]): TestCase {
  const definition = aWaitingDefinition({ type: 'case', caseFact: 'orderId', outcomes });
  const paper = { ...asks(submitted(aDraft(definition))), effects: [] };
  return send(paper, { type: 'wait-prepared', step: 'wait', wait: { awaited: { caseId: 'order', outcomes } } });
}

function hears(outcome: CaseOutcome): CaseCommand {
  return { type: 'outcome-reached', step: 'wait', caseId: 'order', outcome };
}

describe('WCP-18 Milestone', () => {
  test('a paper goes on once another case has come so far, and not before', () => {
    const paper = aWaitFor('registered');
    expect(refusalOf(paper, hears('closed'))).toBe('STALE_RESULT');
    expect(paper.state.steps['filing']).toBe('waiting');
    expect(send(paper, hears('registered')).state.steps['filing']).toBe('active');
  });

  test('a paper can be withdrawn as long as nobody has signed it', () => {
    const definition = {
      ...titled('letter'),
      steps: [
        { ...titled('draft'), type: 'draft' as const },
        aSignature(aStage('rector')),
        { ...titled('registration'), type: 'registration' as const, journal: 'letters' },
        { ...titled('filing'), type: 'filing' as const, nomenclature: '01-01' },
      ],
    };
    const paper = asks(asks(submitted(aDraft(definition))), 'rector');
    expect(refusalOf(paper, WITHDRAW)).toBe('accepted');
    expect(refusalOf(says(paper, 'sign', 'rector'), WITHDRAW)).toBe('ALREADY_SIGNED');
  });
});

describe('WCP-10 Arbitrary Cycles', () => {
  test('a paper leaves for rework from any stage and comes back to the first whose visas do not stand', () => {
    const stages = [aStage('dean', { concerns: ['items'] }), aStage('lawyer', { concerns: ['basis'] }), aStage('head')];
    const atLawyer = asks(says(aPaper(stages, ['dean']), 'approve', 'dean'), 'lawyer');
    const atHead = asks(says(atLawyer, 'approve', 'lawyer'), 'head');
    const back = (paper: typeof atHead, by: string, changedParts: string[]) =>
      goesOnTo(submitted(says(paper, 'return', by), { changedParts }));
    expect(back(atLawyer, 'lawyer', ['basis'])).toBe('lawyer');
    expect(back(atHead, 'head', ['basis'])).toBe('lawyer');
    expect(back(atHead, 'head', ['items'])).toBe('dean');
  });
});

describe('WCP-21 Structured Loop', () => {
  test('draft and visa repeat until the visa is given, however often', () => {
    let paper = aPaper([aStage('dean')], ['dean']);
    for (let round = 1; round <= 20; round += 1) {
      const { version } = paper.state;
      paper = says(paper, 'return', 'dean');
      paper = send(paper, { type: 'edit', actorId: AUTHOR, version, contentId: `content-${version + 1}`, facts: {} });
      paper = asks(answerEffect(submitted(paper), []), 'dean');
    }
    const closed = undisturbed(says(paper, 'approve', 'dean'), []);
    expect([closed.state.status, closed.state.version]).toEqual(['closed', 21]);
  });
});

describe('WCP-19 Cancel Task', () => {
  test('a task that has become needless disappears from the list of whoever was asked', () => {
    const paper = aPaper([aStage('registrars', { rule: { type: 'any' } })], ['a', 'b']);
    const { id } = taskOf(paper, 'b');
    expect(says(paper, 'approve', 'a').events).toContainEqual(
      expect.objectContaining({ type: 'task-cancelled', taskId: id }),
    );
  });
});

describe('WCP-20 Cancel Case', () => {
  test('a withdrawal ends the whole case: nobody is asked and nothing is waited for', () => {
    const { state } = send(aPaper([aStage('deans')], ['a', 'b'], { undoSeconds: 10 }), WITHDRAW);
    expect(state).toMatchObject({ status: 'withdrawn', tasks: [], pending: [], timers: [] });
    expect(state.openStage).toBeUndefined();
  });
});

describe('WCP-25 Cancel Region', () => {
  test('a return takes the whole approval back, with its verdicts still in the undo window, and nothing else', () => {
    let paper = aPaper([aStage('deans')], ['a', 'b', 'c'], { undoSeconds: 10 });
    paper = says(says(paper, 'return', 'a'), 'approve', 'b');
    const { state } = send(paper, { type: 'timer-fired', key: `verdict:${taskOf(paper, 'a').id}` });
    expect(state).toMatchObject({ status: 'rework', tasks: [], pending: [], timers: [], contentId: 'content-1' });
  });
});

describe('WCP-23 Transient Trigger', () => {
  test('a verdict is taken back inside the undo window; later the wish is refused and not remembered', () => {
    const paper = aPaper([aStage('deans')], ['a', 'b'], { undoSeconds: 10 });
    const { id: taskId } = taskOf(paper, 'a');
    const back = { type: 'take-back', actorId: 'a', taskId } as const;
    const given = says(paper, 'approve', 'a');
    expect(refusalOf(given, back)).toBe('accepted');
    const settled = send(given, { type: 'timer-fired', key: `verdict:${taskId}` });
    expect(refusalOf(settled, back)).toBe('NOTHING_TO_TAKE_BACK');
  });
});

describe('WCP-24 Persistent Trigger', () => {
  test('an outcome that came before anybody waited for it is found', () => {
    const paper = aWaitFor('registered');
    expect(asks(paper).state.steps['wait']).toBe('done');
  });

  test('the effective date is waited for, and what waits survives being stored', () => {
    const steps = aFullDefinition().steps.filter(({ type }) => type === 'draft' || type === 'execution');
    const ready = asks(asks(submitted(aDraft({ ...titled('short'), steps }))), 'specialist');
    expect(ready.state.timers).toEqual([{ key: 'effects:execution', at: NOW }]);
    const stored = { ...ready, state: JSON.parse(JSON.stringify(ready.state)) as typeof ready.state };
    expect(goesOnTo(send(stored, { type: 'timer-fired', key: 'effects:execution' }))).toBe('apply-effects');
  });
});

describe('WCP-11 Implicit Termination', () => {
  test('a case closes by itself when nothing is left to do', () => {
    const paper = aPaper([aStage('dean')], ['dean']);
    expect(isOver(paper.state)).toBe(false);
    expect(undisturbed(says(paper, 'approve', 'dean'), []).state.status).toBe('closed');
  });
});

describe('WCP-43 Explicit Termination', () => {
  test('a refusal ends the case although people are still asked', () => {
    const refused = says(aPaper([aStage('deans')], ['a', 'b']), 'refuse', 'a');
    expect([refused.state.status, askedNow(refused), refused.effects]).toEqual(['refused', [], []]);
  });
});

describe('WCP-17 Interleaved Parallel Routing', () => {
  test('a sequential stage asks one person at a time, in the order of the list', () => {
    const definition = aShortDefinition(aStage('visas', { order: 'sequential' }));
    let paper = asks(asks(submitted(aDraft(definition))), 'a', 'b', 'c');
    for (const one of ['a', 'b', 'c']) {
      expect(askedNow(paper)).toEqual([one]);
      paper = says(paper, 'approve', one);
    }
    expect(goesOnTo(paper)).toBe('file');
  });
});
