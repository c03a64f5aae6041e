/** The forecast of the program, from the records an office has at one moment. */
import { desksOf, peersOf } from '../../domain/forecast/desk.ts';
import { planOfRoute, type Known } from '../../domain/forecast/plan-of-route.ts';
import { createRandom } from '../../domain/forecast/random.ts';
import { simulate, type Outlook } from '../../domain/forecast/simulate.ts';
import { DAY_MINUTES } from './office.ts';
import type { Paper } from './paper.ts';
import { stagesOf, type Answer, type Records } from './records.ts';

/** As the program takes them: see `api/use-cases/forecast.ts` and `db/read-models/past-answers.ts`. */
const PER_POST = 200;
const LAST_ANSWERS = 20_000;
/** Fewer than the program walks, so that more years can be lived through. */
const RUNS = 300;

/** When the paper would be over, in working minutes from its launch. */
export function foresee(paper: Paper, records: Records, now: number): Outlook {
  const progress = { stages: {}, steps: {}, elapsed: new Map<string, number>(), dateAt: new Map<string, number>() };
  const plan = planOfRoute(paper.definition, { parts: paper.parts, known: knownOf(paper, records, now), progress });
  return simulate(plan, createRandom(paper.number), RUNS).finish;
}

function knownOf({ definition }: Paper, records: Records, now: number): Known {
  const recent = lastOfEachPost(records.answers);
  const desks = desksOf(
    recent.map(({ colleague, asked, answered }) => ({ personId: colleague.personId, asked, answered })),
    { now, waiting: records.waiting },
  );
  const { opened, returned, mended } = stagesOf(records, definition.key);
  return {
    desks,
    peers: peersOf(desks.values()),
    away: new Map(),
    rework: mended,
    opened,
    returned,
    dayMinutes: DAY_MINUTES,
  };
}

function lastOfEachPost(answers: readonly Answer[]): readonly Answer[] {
  const byPost = new Map<string, Answer[]>();
  for (const answer of answers.slice(-LAST_ANSWERS)) {
    const own = byPost.get(answer.colleague.postId) ?? [];
    own.push(answer);
    byPost.set(answer.colleague.postId, own);
  }
  return [...byPost.values()].flatMap((own) => own.slice(-PER_POST));
}
