/** An answer somebody gave, on the line of working time. */
export interface GivenAnswer {
  readonly personId: string;
  readonly asked: number;
  readonly answered: number;
}

const LEAST = 0.6;
const MOST = 2.5;

/**
 * How much slower than usual somebody is with what waits for them now.
 *
 * Past answers were given under their usual load, so only the difference counts, and people work faster when more waits.
 *
 * @param waiting  tasks that wait for the person now, this one not counted
 */
export function loadOf(waiting: number, usual: number): number {
  return Math.min(MOST, Math.max(LEAST, Math.sqrt((1 + waiting) / (1 + usual))));
}

/** How many other tasks usually waited for each person when one came; by person id. */
export function usualLoads(answers: readonly GivenAnswer[]): ReadonlyMap<string, number> {
  const byPerson = new Map<string, GivenAnswer[]>();
  for (const answer of answers) byPerson.set(answer.personId, [...(byPerson.get(answer.personId) ?? []), answer]);
  return new Map([...byPerson].map(([personId, own]) => [personId, usualLoad(own)]));
}

function usualLoad(own: readonly GivenAnswer[]): number {
  const waiting = own.reduce((sum, { asked }) => sum + own.filter((other) => isOpenAt(other, asked)).length, 0);
  return own.length === 0 ? 0 : waiting / own.length;
}

function isOpenAt({ asked, answered }: GivenAnswer, at: number): boolean {
  return asked < at && at < answered;
}
