/** Cases in any state, reached through commands as they would be in life. */
import { apply, openCase, type Applied } from '../../domain/approval/apply.ts';
import type { CaseCommand } from '../../domain/approval/commands.ts';
import type { Facts } from '../../domain/approval/condition.ts';
import type { Definition } from '../../domain/approval/definition.ts';
import type { Effect } from '../../domain/approval/effects.ts';
import type { CaseEvent } from '../../domain/approval/events.ts';
import type { CaseState, Participant, Task, Verdict } from '../../domain/approval/state.ts';
import { aFullDefinition } from './definitions.ts';

export const NOW = '2026-11-21T08:00:00.000Z';
export const LATER = '2026-11-23T13:00:00.000Z';
export const AUTHOR = 'author';

/** A case under test: its state, all its events and the effects still to be done. */
export interface TestCase {
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  readonly effects: readonly Effect[];
}

export function aDraft(
  definition: Definition = aFullDefinition(),
  { facts = { effectiveDate: '2026-11-21' }, undoSeconds = 0 }: { facts?: Facts; undoSeconds?: number } = {},
): TestCase {
  return after(
    undefined,
    openCase(
      {
        caseId: 'c1',
        process: 'order',
        kind: 'test',
        definition,
        authorId: AUTHOR,
        contentId: 'content-1',
        facts,
        undoSeconds,
      },
      NOW,
    ),
  );
}

/** @throws when the case refuses, naming the code */
export function send(testCase: TestCase, command: CaseCommand): TestCase {
  const outcome = apply(testCase.state, command, NOW);
  if (!outcome.ok) throw new Error(`refused: ${outcome.code}`);
  return after(testCase, outcome);
}

/** The refusal code, or `accepted`. */
export function refusalOf(testCase: TestCase, command: CaseCommand): string {
  const outcome = apply(testCase.state, command, NOW);
  return outcome.ok ? 'accepted' : outcome.code;
}

function after(before: TestCase | undefined, applied: Applied): TestCase {
  return {
    state: applied.state,
    events: [...(before?.events ?? []), ...applied.events],
    effects: [...(before?.effects ?? []), ...applied.effects],
  };
}

export function submitted(
  testCase: TestCase,
  { changedParts = ['items'], staleLanguages = [] }: { changedParts?: string[]; staleLanguages?: string[] } = {},
): TestCase {
  const { authorId: actorId, version } = testCase.state;
  return send(testCase, { type: 'submit', actorId, version, changedParts, staleLanguages });
}

export function person(personId: string): Participant {
  return { personId, postId: `post-${personId}` };
}

/** Answers the oldest effect as the activities would, asking the people named for it. */
export function answerEffect(testCase: TestCase, people: readonly string[]): TestCase {
  const [effect, ...rest] = testCase.effects;
  if (!effect) throw new Error('nothing is asked for');
  return send({ ...testCase, effects: rest }, resultOf(effect, people.map(person)));
}

/** What the activities bring back. */
// eslint-disable-next-line complexity -- one line for each kind of effect is the clearest form
export function resultOf(effect: Effect, participants: readonly Participant[]): CaseCommand {
  switch (effect.type) {
    case 'resolve-stage':
      return { type: 'stage-resolved', step: effect.step, stage: effect.stage, participants, dueAt: LATER, alarms: [] };
    case 'freeze-documents':
      return {
        type: 'documents-frozen',
        purpose: effect.purpose,
        version: effect.version,
        dataSha256: 'data',
        documents: [],
      };
    case 'register':
      return { type: 'registered', step: effect.step, number: '1-С', registeredOn: '2026-11-21' };
    case 'distribute':
      return { type: 'distributed', step: effect.step, extracts: 1, participants, dueAt: LATER };
    case 'prepare-execution':
      return {
        type: 'execution-prepared',
        step: effect.step,
        assignments: [{ key: 'entry', participants, dueAt: LATER }],
        effectsAt: NOW,
      };
    case 'prepare-wait':
      return { type: 'wait-prepared', step: effect.step, wait: { participants, dueAt: LATER } };
    case 'look-for-outcome': {
      const { caseId, outcomes } = effect.awaited;
      return { type: 'outcome-reached', step: effect.step, caseId, outcome: outcomes[0] ?? 'closed' };
    }
    case 'apply-effects':
      return { type: 'effects-applied', step: effect.step, students: 1 };
    case 'file':
      return { type: 'filed', step: effect.step };
  }
}

export function taskOf(testCase: TestCase, personId: string): Task {
  const task = testCase.state.tasks.find((open) => open.assigneeId === personId);
  if (!task) throw new Error(`${personId} is not asked`);
  return task;
}

/** The answer of a person to their task. */
export function answer(testCase: TestCase, personId: string, verdict: Verdict): CaseCommand {
  const { id: taskId } = taskOf(testCase, personId);
  const { version } = testCase.state;
  return { type: 'decide', actorId: personId, taskId, verdict, version, remarkId: 'remark' };
}

/** Submitted, documents frozen, first stage open for the people named. */
export function inApproval(testCase: TestCase, people: readonly string[]): TestCase {
  return answerEffect(answerEffect(submitted(testCase), []), people);
}
