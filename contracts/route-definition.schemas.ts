/** A route as it is sent to be checked and kept: the shape of `domain/approval/definition.ts`, held at the border. */
import { z } from 'zod';
import type { Condition } from '../domain/approval/condition.ts';
import {
  CASE_OUTCOMES,
  ROLES,
  SIGNATURE_LEVELS,
  type StageDefinition,
  type StepDefinition,
} from '../domain/approval/definition.ts';

const MOST_STEPS = 30;
const MOST_STAGES = 60;
const MOST_RULES = 40;
const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
const name = z.string().min(1).max(100);
const title = z.strictObject({
  kk: z.string().trim().min(1).max(300),
  ru: z.string().trim().min(1).max(300),
  en: z.string().trim().min(1).max(300),
});
// numbers out of range are told in words by the validation, beside the other faults
const amount = z.number().min(-1_000_000).max(1_000_000);
const role = z.enum(ROLES);
const unit = z.enum(['working-days', 'working-hours']);
const deadline = z.strictObject({ amount, unit });
const fraction = z.strictObject({ numerator: amount, denominator: amount });

const indifferentTo = z.array(name).max(MOST_RULES).exactOptional();

const participantRule = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('role'), role, indifferentTo }),
  z.strictObject({ by: z.literal('role-in-units'), role, unitsFact: name, indifferentTo }),
  z.strictObject({ by: z.literal('post'), post: name, indifferentTo }),
  z.strictObject({ by: z.literal('person'), personId: name, indifferentTo }),
  z.strictObject({ by: z.literal('author'), indifferentTo }),
  z.strictObject({ by: z.literal('head-of-author-unit'), indifferentTo }),
  z.strictObject({ by: z.literal('people-of-fact'), peopleFact: name, indifferentTo }),
]);

const stageRule = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('all') }),
  z.strictObject({ type: z.literal('any') }),
  z.strictObject({ type: z.literal('at-least'), count: amount }),
  z.strictObject({
    type: z.literal('fraction'),
    share: fraction,
    of: z.enum(['listed', 'present']),
    quorum: fraction.exactOptional(),
  }),
]);

const value = z.union([z.string().max(200), z.number(), z.boolean()]);
const comparison = z.union([
  z.strictObject({ fact: name, is: value }),
  z.strictObject({ fact: name, atLeast: z.number() }),
  z.strictObject({ fact: name, contains: value }),
]);
const negated = z.union([comparison, z.strictObject({ not: comparison })]);
const some = z.array(negated).min(1).max(MOST_RULES);
const condition: z.ZodType<Condition> = z.union([
  negated,
  z.strictObject({ all: some }),
  z.strictObject({ any: some }),
]);

const prompts = {
  reminders: z
    .array(z.strictObject({ amount, unit, when: z.enum(['before', 'after']) }))
    .max(MOST_RULES)
    .exactOptional(),
  escalation: z.strictObject({ after: deadline, to: role }).exactOptional(),
};

const stage = z.strictObject({
  key,
  title,
  participants: z.array(participantRule).max(MOST_RULES),
  order: z.enum(['parallel', 'sequential']),
  rule: stageRule,
  deadline,
  ...prompts,
  veto: z.array(role).max(MOST_RULES).exactOptional(),
  collectAll: z.boolean().exactOptional(),
  concerns: z.array(name).max(MOST_RULES).exactOptional(),
  condition: condition.exactOptional(),
  mayAlsoJudge: z
    .array(z.enum(['author', 'repeated']))
    .max(2)
    .exactOptional(),
} satisfies Record<keyof StageDefinition, z.ZodType>);

const stages = z.array(stage).max(MOST_STAGES);
const approvalStep = z.strictObject({ key, type: z.literal('approval'), title, stages });
const signatureStep = z.strictObject({
  key,
  type: z.literal('signature'),
  title,
  level: z.enum(SIGNATURE_LEVELS).exactOptional(),
  stages,
});
const waitStep = z.strictObject({
  key,
  type: z.literal('wait'),
  title,
  until: z.discriminatedUnion('type', [
    // a day that does not exist is told in words by the validation
    z.strictObject({ type: z.literal('date'), on: name }),
    z.strictObject({ type: z.literal('date-of-fact'), dateFact: name }),
    z.strictObject({
      type: z.literal('case'),
      caseFact: name,
      outcomes: z.array(z.enum(CASE_OUTCOMES)).max(CASE_OUTCOMES.length),
    }),
    z.strictObject({
      type: z.literal('mark'),
      participants: z.array(participantRule).max(MOST_RULES),
      deadline,
      ...prompts,
    }),
  ]),
});
/** Steps of other types stay as the procedure has them, whatever they hold. */
const otherStep = z.looseObject({ key, type: z.string(), title }).refine(({ type }) => !SHAPED.includes(type));
const SHAPED: readonly string[] = ['approval', 'signature', 'wait'];

export const routeStepsSchema = z
  .array(z.union([approvalStep, signatureStep, waitStep, otherStep]))
  .min(1)
  .max(MOST_STEPS)
  // steps of other types are held against those of the procedure, field for field
  .transform((steps) => steps as unknown as readonly StepDefinition[]);
