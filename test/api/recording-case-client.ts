/**
 * Stands in for Temporal alone: the same reducer decides and the same store records, one command after another,
 * and the directory answers whoever is asked. Numbers, papers and effects belong to tests of the whole.
 */
import type { Knex } from 'knex';
import type { CaseClient } from '../../contracts/case-client.ts';
import type { CommandReceipt } from '../../contracts/case.messages.ts';
import { AppError } from '../../contracts/errors.ts';
import { createCaseRecordStore } from '../../db/stores/case-record-store.ts';
import { substitute } from '../../db/stores/deputies.ts';
import { createDirectoryStore } from '../../db/stores/directory-store.ts';
import { apply, isOver, openCase, type Applied } from '../../domain/approval/apply.ts';
import type { SystemCommand } from '../../domain/approval/commands.ts';
import type { Effect } from '../../domain/approval/effects.ts';
import type { Refused } from '../../domain/approval/refusal.ts';
import type { CaseState } from '../../domain/approval/state.ts';
import { dateIn } from '../../platform/clock.ts';
import { standingOf } from '../../domain/approval/summary.ts';

const TIME_ZONE = 'Asia/Almaty';
const DAY_MS = 86_400_000;

export function createRecordingCaseClient(db: Knex): CaseClient {
  const states = new Map<string, CaseState>();
  const receipts = new Map<string, CommandReceipt>();
  const store = createCaseRecordStore(db);
  let queue: Promise<unknown> = Promise.resolve();

  async function keep(applied: Applied): Promise<CommandReceipt> {
    const { state, events, effects } = applied;
    states.set(state.caseId, state);
    const continuation = { state, effects, handledCommandIds: [] };
    await store.record({ caseId: state.caseId, events, summary: standingOf(state), continuation });
    for (const effect of effects) await perform(state.caseId, effect);
    const { caseId, seq, version, status } = states.get(state.caseId) ?? state;
    return { caseId, seq, version, status };
  }

  async function perform(caseId: string, effect: Effect): Promise<void> {
    const state = states.get(caseId);
    if (!state || effect.type !== 'resolve-stage') return;
    const outcome = apply(state, await resolve(db, state, effect), new Date().toISOString());
    if (outcome.ok) await keep(outcome);
  }

  /** One after another, and each command id once. */
  function inTurn(id: string, work: () => Promise<CommandReceipt>): Promise<CommandReceipt> {
    const next = queue.then(async () => {
      const known = receipts.get(id);
      if (known) return known;
      const receipt = await work();
      receipts.set(id, receipt);
      return receipt;
    });
    queue = next.catch(() => undefined);
    return next;
  }

  return {
    open: (input, { commandId }) => inTurn(`${input.caseId} ${commandId}`, () => keep(openCase(input, now()))),
    command: (caseId, command, { commandId }) =>
      inTurn(`${caseId} ${commandId}`, async () => {
        const state = states.get(caseId);
        if (!state || isOver(state)) throw new AppError('CASE_CLOSED');
        return keep(accepted(apply(state, command, now())));
      }),
  };
}

function now(): string {
  return new Date().toISOString();
}

function accepted(outcome: Applied | Refused): Applied {
  if (!outcome.ok) throw new AppError(outcome.code);
  return outcome;
}

async function resolve(
  db: Knex,
  { definition, facts, authorId, process }: CaseState,
  { step, stage }: Extract<Effect, { type: 'resolve-stage' }>,
): Promise<SystemCommand> {
  const found = definition.steps.find(({ key }) => key === step);
  const stages = found?.type === 'approval' || found?.type === 'signature' ? found.stages : [];
  const rules = stages.find(({ key }) => key === stage)?.participants ?? [];
  const directory = createDirectoryStore(db);
  const holders = await Promise.all(rules.map((rule) => directory.holdersOf(rule, { facts, authorId })));
  const asked = holders.flatMap((holder) => holder.participants);
  const { participants } = await substitute(db, asked, { date: dateIn(TIME_ZONE, now()), process });
  return {
    type: 'stage-resolved',
    step,
    stage,
    participants,
    alarms: [],
    dueAt: new Date(Date.now() + DAY_MS).toISOString(),
  };
}
