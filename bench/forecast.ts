import { PROCEDURES } from '../processes/index.ts';
import type { Habits } from './forecast/office.ts';
import { liveThrough, type Forecasted } from './forecast/year.ts';

const USUAL: Habits = { papersPerDay: 4, season: 1, daysBetweenAbsences: 80, returnRate: 0.06 };
const YEARS: Readonly<Record<string, Habits>> = {
  'an even year': USUAL,
  'two busy seasons': { ...USUAL, papersPerDay: 3, season: 3 },
  'people often away': { ...USUAL, daysBetweenAbsences: 25 },
  'many papers sent back': { ...USUAL, returnRate: 0.2 },
};
/** An illness falls on many papers at once: one year tells little. */
const SEEDS = [1, 2, 3, 4];
/** Until then there is little past to go by. */
const FIRST_DAYS = 20;
const AIM = { p50: [0.4, 0.6], p90: [0.85, 0.95] } as const;

/** Prints how many papers of an invented office were over by the day the forecast at their launch gave. */
export function benchForecast(): Promise<void> {
  const kinds = PROCEDURES.flatMap((procedure) => procedure.kinds.map(({ definition }) => definition));
  for (const [name, habits] of Object.entries(YEARS)) {
    const all = SEEDS.flatMap((seed) => liveThrough(kinds, habits, seed));
    const isEarly = ({ day }: Forecasted) => day < FIRST_DAYS;
    print(`${name}, first ${FIRST_DAYS} days`, all.filter(isEarly));
    print(
      name,
      all.filter((paper) => !isEarly(paper)),
    );
  }
  return Promise.resolve();
}

function print(name: string, papers: readonly Forecasted[]): void {
  const inside = (limit: 'p50' | 'p90') => {
    const share = papers.filter((paper) => paper.actual <= paper[limit]).length / papers.length;
    const [least, most] = AIM[limit];
    return `inside ${limit.toUpperCase()} ${share.toFixed(2)} ${share >= least && share <= most ? 'reached' : 'missed'}`;
  };
  const width = papers.reduce((sum, { p50, p90 }) => sum + p90 / p50, 0) / papers.length;
  const figures = [`${papers.length} papers`, inside('p50'), inside('p90'), `P90 ${width.toFixed(2)} times the P50`];
  console.log(`${name}: ${figures.join(' · ')}`);
}
