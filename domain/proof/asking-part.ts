import type { Condition } from '../approval/condition.ts';
import type {
  Deadline,
  Definition,
  FourEyesException,
  ParticipantRule,
  StageDefinition,
  StageRule,
  StepDefinition,
} from '../approval/definition.ts';
import type { Participant, TaskAction } from '../approval/state.ts';
import type { LocalizedText } from '../shared/localized.ts';

/** A place of a route where people are asked: a stage, an assignment, an acquaintance. */
export interface AskingPart {
  readonly step: string;
  /** key of the stage or assignment; the step's own for an acquaintance */
  readonly stage: string;
  readonly title: LocalizedText;
  readonly action: TaskAction;
  readonly participants: readonly ParticipantRule[];
  readonly order: StageDefinition['order'];
  readonly rule: StageRule;
  readonly deadline: Deadline;
  readonly condition?: Condition;
  readonly collectAll?: boolean;
  readonly mayAlsoJudge?: readonly FourEyesException[];
}

/** A part with the people found for it today. */
export interface ResolvedPart {
  readonly part: AskingPart;
  /** the condition does not hold for the paper */
  readonly skipped: boolean;
  /** deputies in the place of the absent */
  readonly participants: readonly Participant[];
  /** absent people for whom nobody acts */
  readonly deadEnds: readonly string[];
  /** false when a rule finds nobody */
  readonly isComplete: boolean;
}

/** Everybody a route asks, in the order of its steps. */
export function askingParts({ steps }: Pick<Definition, 'steps'>): readonly AskingPart[] {
  return steps.flatMap(partsOf);
}

function partsOf(step: StepDefinition): readonly AskingPart[] {
  switch (step.type) {
    case 'approval':
    case 'signature':
      return step.stages.map((stage) => partOfStage(step, stage));
    case 'execution':
      return step.assignments.map(({ key, title, participants, deadline }) =>
        everybody({ step: step.key, stage: key, title, action: 'complete', participants, deadline }),
      );
    case 'distribution': {
      const { key, title, acquaint: participants, deadline } = step;
      return [everybody({ step: key, stage: key, title, action: 'acknowledge', participants, deadline })];
    }
    case 'wait': {
      const { key, title, until } = step;
      if (until.type !== 'mark') return [];
      const { participants, deadline } = until;
      return [everybody({ step: key, stage: key, title, action: 'complete', participants, deadline })];
    }
    default:
      return [];
  }
}

function partOfStage(step: StepDefinition, stage: StageDefinition): AskingPart {
  const { key, title, participants, order, rule, deadline, condition, collectAll, mayAlsoJudge } = stage;
  const action = step.type === 'signature' ? 'sign' : 'approve';
  return {
    ...{ step: step.key, stage: key, title, action, participants, order, rule, deadline },
    ...(condition && { condition }),
    ...(collectAll && { collectAll }),
    ...(mayAlsoJudge && { mayAlsoJudge }),
  };
}

function everybody(part: Omit<AskingPart, 'order' | 'rule'>): AskingPart {
  return { ...part, order: 'parallel', rule: { type: 'all' } };
}

/** Tells whether people give visas or signatures in the part. */
export function isStage({ action }: Pick<AskingPart, 'action'>): boolean {
  return action === 'approve' || action === 'sign';
}
