import type { Instant } from '../shared/time.ts';
import { annul } from './annulling.ts';
import type { CaseCommand, PersonCommand, SystemCommand } from './commands.ts';
import type { Definition } from './definition.ts';
import { confirmLanguage, edit, submit, withdraw } from './drafting.ts';
import type { Effect } from './effects.ts';
import { moveDeadline } from './move-deadline.ts';
import { delegate, movePlace, moveTask, reassign } from './moving.ts';
import { ask, comment } from './questions.ts';
import type { CaseEvent } from './events.ts';
import type { Facts } from './condition.ts';
import { replay } from './evolve.ts';
import { refused, type Refused } from './refusal.ts';
import {
  distributed,
  documentsFrozen,
  effectsApplied,
  effectsRefused,
  executionPrepared,
  filed,
  lookAgain,
  registered,
  stageResolved,
  stageUnresolved,
} from './results.ts';
import { begin, emit, type Run } from './run.ts';
import type { CaseState } from './state.ts';
import { timerFired } from './time.ts';
import { decide, takeBack } from './verdicts.ts';
import { outcomeMissed, outcomeReached, settleWait, waitPrepared } from './waiting.ts';

/** What a command did: the events to record, in order, and the work to have done, in order. */
export interface Applied {
  readonly ok: true;
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  readonly effects: readonly Effect[];
}

export interface NewCase {
  readonly caseId: string;
  readonly process: string;
  readonly kind: string;
  readonly definition: Definition;
  readonly authorId: string;
  readonly contentId: string;
  readonly facts: Facts;
  /** seconds within which a verdict can be taken back; 0: none */
  readonly undoSeconds: number;
}

/** Opens a case as a draft of its author. */
export function openCase({ authorId, ...opened }: NewCase, now: Instant): Applied {
  return done(emit(begin(replay([]), authorId, now), { type: 'opened', ...opened }));
}

/**
 * Decides what happens when `command` reaches a case.
 *
 * @param now  instant of the decision, from the caller's clock (never read here)
 * @returns the next state with what to record and what to do, or a refusal with the code shown to people
 */
export function apply(state: CaseState, command: CaseCommand, now: Instant): Applied | Refused {
  if (isOver(state)) return refused('CASE_CLOSED');
  const outcome = 'actorId' in command ? applyPerson(state, command, now) : applySystem(state, command, now);
  return 'ok' in outcome ? outcome : done(outcome);
}

/** Tells whether nothing more can happen in the case. */
export function isOver(state: Pick<CaseState, 'status'>): boolean {
  return state.status === 'closed' || state.status === 'withdrawn' || state.status === 'refused';
}

// eslint-disable-next-line complexity -- one line for each kind of command is the clearest form
function applyPerson(state: CaseState, command: PersonCommand, now: Instant): Run | Refused {
  switch (command.type) {
    case 'edit':
      return edit(state, command, now);
    case 'submit':
      return submit(state, command, now);
    case 'confirm-language':
      return confirmLanguage(state, command, now);
    case 'withdraw':
      return withdraw(state, command, now);
    case 'decide':
      return decide(state, command, now);
    case 'take-back':
      return takeBack(state, command, now);
    case 'delegate':
      return delegate(state, command, now);
    case 'reassign':
      return reassign(state, command, now);
    case 'ask':
      return ask(state, command, now);
    case 'comment':
      return comment(state, command, now);
    case 'settle-wait':
      return settleWait(state, command, now);
  }
}

// eslint-disable-next-line complexity -- one line for each kind of command is the clearest form
function applySystem(state: CaseState, command: SystemCommand, now: Instant): Run | Refused {
  switch (command.type) {
    case 'stage-resolved':
      return stageResolved(state, command, now);
    case 'stage-unresolved':
      return stageUnresolved(state, command, now);
    case 'look-again':
      return lookAgain(state, command, now);
    case 'move-deadline':
      return moveDeadline(state, command, now);
    case 'move-task':
      return moveTask(state, command, now);
    case 'move-place':
      return movePlace(state, command, now);
    case 'documents-frozen':
      return documentsFrozen(state, command, now);
    case 'registered':
      return registered(state, command, now);
    case 'distributed':
      return distributed(state, command, now);
    case 'execution-prepared':
      return executionPrepared(state, command, now);
    case 'wait-prepared':
      return waitPrepared(state, command, now);
    case 'outcome-reached':
      return outcomeReached(state, command, now);
    case 'outcome-missed':
      return outcomeMissed(state, command, now);
    case 'timer-fired':
      return timerFired(state, command, now);
    case 'effects-refused':
      return effectsRefused(state, command, now);
    case 'effects-applied':
      return effectsApplied(state, command, now);
    case 'filed':
      return filed(state, command, now);
    case 'annul':
      return annul(state, command, now);
  }
}

function done({ state, events, effects }: Run): Applied {
  return { ok: true, state, events, effects };
}
