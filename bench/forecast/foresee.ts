/** The forecast of the program, from the records an office has at one moment. */
import { usualLoads } from '../../domain/forecast/load.ts';
import { answersKey, planOfRoute, type Known } from '../../domain/forecast/plan-of-route.ts';
import { createRandom } from '../../domain/forecast/random.ts';
import { simulate, type Outlook } from '../../domain/forecast/simulate.ts';
import { DAY_MINUTES } from './office.ts';
import type { Paper } from './paper.ts';
import { stagesOf, type Answer, type Records } from './records.ts';

/** As the program takes them: see `api/use-cases/forecast.ts` and `db/read-models/past-answers.ts`. */
const RUNS = 1000;
const PER_POST = 60;
const LAST_ANSWERS = 4000;

/** When the paper would be over, in working minutes from its launch. */
export function foresee(paper: Paper, records: Records): Outlook {
  const progress = { stages: {}, steps: {}, elapsed: new Map<string, number>(), effectsAt: new Map<string, number>() };
  const plan = planOfRoute(paper.definition, { parts: paper.parts, known: knownOf(paper, records), progress });
  return simulate(plan, createRandom(paper.number), RUNS).finish;
}

function knownOf({ definition }: Paper, records: Records): Known {
  const recent = lastOfEachPost(records.answers);
  const answers = grouped(recent, ({ colleague, action }) => answersKey(colleague.role, action));
  const { opened, returned, mended } = stagesOf(records, definition.key);
  return {
    answers: new Map([...answers].map(([key, all]) => [key, all.map(({ asked, answered }) => answered - asked)])),
    roles: new Map(recent.map(({ colleague }) => [colleague.postId, colleague.role])),
    waiting: records.waiting,
    usual: usualLoads(recent.map(({ colleague, asked, answered }) => ({ ...colleague, asked, answered }))),
    away: new Map(),
    rework: mended,
    opened,
    returned,
    dayMinutes: DAY_MINUTES,
  };
}

function lastOfEachPost(answers: readonly Answer[]): readonly Answer[] {
  const byPost = grouped(answers.slice(-LAST_ANSWERS), ({ colleague }) => colleague.postId);
  return [...byPost.values()].flatMap((own) => own.slice(-PER_POST));
}

function grouped(answers: readonly Answer[], keyOf: (answer: Answer) => string): ReadonlyMap<string, Answer[]> {
  const groups = new Map<string, Answer[]>();
  for (const answer of answers) {
    const group = groups.get(keyOf(answer)) ?? [];
    group.push(answer);
    groups.set(keyOf(answer), group);
  }
  return groups;
}
