/** How long answers take, as a table of quantiles in working minutes, from the shortest to the longest. */
export interface Durations {
  readonly quantiles: readonly number[];
  /** past answers the table rests on; the rest is the deadline */
  readonly answers: number;
}

interface Weighted {
  readonly minutes: number;
  readonly weight: number;
}

/** So many that something that happens once in two hundred times is still in the table. */
const POINTS = 256;
/** As many past answers as the expectation drawn from the deadline counts for. */
const PRIOR_WEIGHT = 6;
/** People answer after about a third of their time, some much later. */
const PRIOR_MEDIAN_SHARE = 0.35;
/** Quantiles of the standard normal distribution at 1/26, 3/26 … 25/26. */
const NORMAL = [-1.77, -1.2, -0.87, -0.62, -0.4, -0.19, 0, 0.19, 0.4, 0.62, 0.87, 1.2, 1.77];

/** What to expect of somebody of whom nothing is known. */
export interface Expected {
  /** what the deadline lets expect */
  readonly deadlineMinutes?: number;
  /** what the answers of others let expect; the more there are, the less the deadline counts */
  readonly peers?: Durations;
}

/**
 * Draws the table from past answers, pulled towards what is expected of anybody while there are few of them.
 *
 * @param minutes  working minutes past answers took, in any order
 */
export function durationsFrom(minutes: readonly number[], { deadlineMinutes, peers }: Expected = {}): Durations {
  const known = (peers?.answers ?? 0) / ((peers?.answers ?? 0) + PRIOR_WEIGHT);
  const past = minutes.map((each): Weighted => ({ minutes: each, weight: 1 }));
  return {
    quantiles: quantilesOf([
      ...spread(deadlineMinutes === undefined ? [] : fromDeadline(deadlineMinutes), PRIOR_WEIGHT * (1 - known)),
      ...spread(peers?.quantiles ?? [], PRIOR_WEIGHT * known),
      ...past,
    ]),
    answers: minutes.length,
  };
}

function fromDeadline(deadlineMinutes: number): readonly number[] {
  return NORMAL.map((z) => deadlineMinutes * PRIOR_MEDIAN_SHARE * Math.exp(z));
}

function spread(values: readonly number[], weight: number): readonly Weighted[] {
  return values.map((minutes) => ({ minutes, weight: weight / values.length }));
}

function quantilesOf(values: readonly Weighted[]): readonly number[] {
  const sorted = values.toSorted((one, other) => one.minutes - other.minutes);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  const quantiles: number[] = [];
  let index = 0;
  let passed = sorted[0]?.weight ?? 0;
  for (let point = 0; point < POINTS; point += 1) {
    while (passed < ((point + 0.5) / POINTS) * total && index < sorted.length - 1) {
      index += 1;
      passed += sorted[index]?.weight ?? 0;
    }
    quantiles.push(sorted[index]?.minutes ?? 0);
  }
  return quantiles;
}

/**
 * Working minutes still to wait for somebody who has been asked `elapsed` working minutes ago.
 *
 * @param chance  from 0 up to 1: the share of people who are faster
 */
export function remaining({ quantiles }: Durations, chance: number, elapsed: number): number {
  const longest = quantiles.at(-1) ?? 0;
  // later than anybody so far: as long again as answers take from the beginning
  if (elapsed >= longest) return valueAt(quantiles, chance);
  const known = elapsed > 0 ? shareBelow(quantiles, elapsed) : 0;
  return Math.max(0, valueAt(quantiles, known + chance * (1 - known)) - elapsed);
}

function valueAt(quantiles: readonly number[], share: number): number {
  const place = share * (quantiles.length - 1);
  const low = Math.floor(place);
  const below = quantiles[low] ?? 0;
  return below + ((quantiles[low + 1] ?? below) - below) * (place - low);
}

function shareBelow(quantiles: readonly number[], minutes: number): number {
  const above = quantiles.findIndex((value) => value > minutes);
  return Math.max(0, above - 1) / (quantiles.length - 1);
}
