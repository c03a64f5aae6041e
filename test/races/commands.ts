/** The commands that race, each made from the paper its sender saw. */
import type { CaseCommand } from '../../domain/approval/commands.ts';
import type { CaseOutcome } from '../../domain/approval/definition.ts';
import type { Verdict } from '../../domain/approval/state.ts';
import { answer, AUTHOR, LATER, person, taskOf } from '../factories/cases.ts';
import type { Sent } from './race.ts';

const REMARK = { remarkId: 'remark' } as const;

export function decides(personId: string, verdict: Verdict = 'approve'): Sent {
  return (paper) => answer(paper, personId, verdict);
}

export function takesBack(personId: string): Sent {
  return (paper) => ({ type: 'take-back', actorId: personId, taskId: taskOf(paper, personId).id });
}

export function delegates(from: string, to: string): Sent {
  return (paper) => ({ type: 'delegate', actorId: from, taskId: taskOf(paper, from).id, to: person(to), ...REMARK });
}

export function reassigns(from: string, to: string): Sent {
  return (paper) => ({ type: 'reassign', actorId: 'head', taskId: taskOf(paper, from).id, to: person(to), ...REMARK });
}

export function asksOf(from: string, to: string): Sent {
  return (paper) => ({ type: 'ask', actorId: from, taskId: taskOf(paper, from).id, to: person(to), ...REMARK });
}

/** The absence of a person starts while they are asked. */
export function isAbsent(from: string, deputy: string): Sent {
  return (paper) => ({
    type: 'move-task',
    taskId: taskOf(paper, from).id,
    fromId: from,
    to: { ...person(deputy), actingForId: from, absenceId: 'absence-1' },
    why: 'absence-started',
  });
}

/** The absence of a person starts before their turn has come. */
export function isAbsentInLine(from: string, deputy: string): Sent {
  return ({ state: { openStage } }) => ({
    type: 'move-place',
    step: openStage?.step ?? '',
    stage: openStage?.stage ?? '',
    fromId: from,
    to: { ...person(deputy), actingForId: from, absenceId: 'absence-1' },
    why: 'absence-started',
  });
}

/** The paper goes back, and the visa of the other person lapses whatever is changed. */
export function returnsNaming(personId: string, named: string): Sent {
  return (paper) => ({ ...answer(paper, personId, 'return'), lookAgain: [taskOf(paper, named).id] }) as CaseCommand;
}

/** Somebody has come who may be asked in the blocked stage. */
export const looksAgain: Sent = ({ state: { blockedStage } }) => ({
  type: 'look-again',
  step: blockedStage?.step ?? '',
  stage: blockedStage?.stage ?? '',
});

/** The case a paper waits for has come to something. */
export function hears(outcome: CaseOutcome): Sent {
  return () => ({ type: 'outcome-reached', step: 'wait', caseId: 'c2', outcome });
}

export const comments: Sent = () => ({ type: 'comment', actorId: 'reader', ...REMARK });
export const withdraws: Sent = () => ({ type: 'withdraw', actorId: AUTHOR, ...REMARK });
export const confirms: Sent = () => ({ type: 'confirm-language', actorId: AUTHOR, language: 'kk' });
export const edits: Sent = ({ state: { version } }) => ({
  type: 'edit',
  actorId: AUTHOR,
  version,
  contentId: 'next',
  facts: {},
});
export const submits: Sent = ({ state: { version } }) => ({
  type: 'submit',
  actorId: AUTHOR,
  version,
  changedParts: ['items'],
  staleLanguages: [],
});

export function undoEnds(personId: string): Sent {
  return (paper) => ({ type: 'timer-fired', key: `verdict:${taskOf(paper, personId).id}` });
}

export function fires(key: string): Sent {
  return () => ({ type: 'timer-fired', key });
}

export const deadlineMoves: Sent = ({ state: { openStage } }) => ({
  type: 'move-deadline',
  step: openStage?.step ?? '',
  stage: openStage?.stage ?? '',
  dueAt: LATER,
  alarms: openStage?.alarms ?? [],
});

/** Two deans are found for the stage that is awaited. */
export const resolves: Sent = ({ effects }) => {
  const effect = effects.find(({ type }) => type === 'resolve-stage');
  const place = effect?.type === 'resolve-stage' ? effect : { step: '', stage: '' };
  const participants = ['a', 'b'].map(person);
  return {
    type: 'stage-resolved',
    step: place.step,
    stage: place.stage,
    participants,
    dueAt: LATER,
    alarms: [{ type: 'close-voting', at: LATER }],
  };
};
