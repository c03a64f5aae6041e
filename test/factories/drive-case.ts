/** Takes a case through its own route with one invented person for each role. */
import { allowedTaskActions } from '../../domain/approval/allowed-actions.ts';
import type { CaseCommand } from '../../domain/approval/commands.ts';
import type { Facts } from '../../domain/approval/condition.ts';
import type { Definition, ParticipantRule } from '../../domain/approval/definition.ts';
import type { Effect } from '../../domain/approval/effects.ts';
import type { Participant, Verdict } from '../../domain/approval/state.ts';
import { LATER, NOW, person, resultOf, send, submitted, type TestCase } from './cases.ts';

/** Verdicts that carry a case forward. */
const FORWARD: readonly Verdict[] = ['approve', 'sign', 'acknowledge', 'complete'];

/** More commands than any route needs. */
const PATIENCE = 100;

/**
 * Submits a draft and answers every effect, timer and task until the case is over.
 *
 * @throws when nothing is left to do and the case is still open
 */
export function driveToEnd(draft: TestCase): TestCase {
  return driveUntil(draft, ({ state }) => state.status !== 'in-progress');
}

/** The same, until the case is where it should be. */
export function driveUntil(draft: TestCase, isThere: (current: TestCase) => boolean): TestCase {
  let current = submitted(draft);
  for (let count = 0; count < PATIENCE && !isThere(current); count += 1) current = advance(current);
  return current;
}

function advance(current: TestCase): TestCase {
  const [effect, ...effects] = current.effects;
  if (effect) return send({ ...current, effects }, answerTo(effect, current));
  const [timer] = current.state.timers;
  if (timer) return send(current, { type: 'timer-fired', key: timer.key });
  const [task] = current.state.tasks;
  if (!task) throw new Error(`the case is stuck: ${JSON.stringify(current.state.steps)}`);
  const verdict = allowedTaskActions(task, current.state, task.assigneeId).find((each) => FORWARD.includes(each));
  if (!verdict) throw new Error(`no answer carries the task ${task.id} forward`);
  const { assigneeId: actorId, id: taskId, version } = task;
  return send(current, { type: 'decide', actorId, taskId, verdict, version });
}

function answerTo(effect: Effect, { state }: TestCase): CaseCommand {
  const { definition, facts } = state;
  switch (effect.type) {
    case 'resolve-stage':
      return resultOf(effect, people(rulesOfStage(definition, effect), facts));
    case 'distribute':
      return resultOf(effect, people(rulesOfDistribution(definition, effect.step), facts));
    case 'prepare-execution':
      return prepared(definition, effect.step, facts);
    default:
      return resultOf(effect, []);
  }
}

function rulesOfStage(definition: Definition, { step, stage }: { readonly step: string; readonly stage: string }) {
  const found = stepOf(definition, step);
  const stages = found && 'stages' in found ? found.stages : [];
  return stages.find(({ key }) => key === stage)?.participants ?? [];
}

function rulesOfDistribution(definition: Definition, step: string): readonly ParticipantRule[] {
  const found = stepOf(definition, step);
  return found?.type === 'distribution' ? found.acquaint : [];
}

function prepared(definition: Definition, step: string, facts: Facts): CaseCommand {
  const found = stepOf(definition, step);
  if (found?.type !== 'execution') throw new Error(`${step} is no execution`);
  const assignments = found.assignments.map(({ key, participants }) => ({
    key,
    participants: people(participants, facts),
    dueAt: LATER,
  }));
  return { type: 'execution-prepared', step, assignments, ...(found.effectsOnFact && { effectsAt: NOW }) };
}

function people(rules: readonly ParticipantRule[], facts: Facts): readonly Participant[] {
  return rules.flatMap((rule) => holders(rule, facts));
}

function stepOf(definition: Definition, key: string) {
  return definition.steps.find((step) => step.key === key);
}

function holders(rule: ParticipantRule, facts: Facts): readonly Participant[] {
  if (rule.by === 'role') return [person(rule.role)];
  if (rule.by === 'head-of-author-unit') return [person('head of the unit')];
  if (rule.by !== 'role-in-units') throw new Error(`nobody is invented for ${rule.by}`);
  const units = facts[rule.unitsFact];
  if (!Array.isArray(units)) throw new Error(`the fact ${rule.unitsFact} is no list`);
  return units.map((unit) => person(`${rule.role} of ${String(unit)}`));
}
