/** The way still ahead of a paper, in working minutes from now. */
import type { Durations } from './durations.ts';

/** Somebody who is asked. */
export interface Answerer {
  readonly personId: string;
  /** how long an answer takes when nothing else waits for them */
  readonly fresh: Durations;
  /** how long they take from one answer to the next while more waits */
  readonly queued: Durations;
  /** other papers that come to them in a working minute */
  readonly perMinute: number;
  /** working minutes since each other paper that waits for them was handed out, the oldest first */
  readonly waiting: readonly number[];
  /** working minutes since their last answer */
  readonly silent: number;
  /** working minutes since they were asked; 0 for those still to be asked */
  readonly elapsed: number;
  /** times in which they do not work and nobody acts for them, in order, none overlapping */
  readonly away: readonly Interval[];
}

/** Half-open, in working minutes from now. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

export interface PlannedPart {
  /**
   * `stage` may send the paper back, `work` may not, `aside` holds up nothing but the end, `number` is the registration
   */
  readonly type: 'stage' | 'work' | 'aside' | 'number';
  readonly order: 'parallel' | 'sequential';
  /** answers that are enough */
  readonly need: number;
  readonly people: readonly Answerer[];
  /** chance that the paper is sent back */
  readonly returnRate: number;
  /** the part is over when so much time has passed, whoever is silent */
  readonly closesAfter?: number;
  /** the part does not end before */
  readonly notBefore?: number;
}

export interface Plan {
  readonly parts: readonly PlannedPart[];
  /** how long the author takes to mend a paper */
  readonly rework: Durations;
  /** the paper is with its author for mending now, for so many working minutes */
  readonly inRework?: number;
}
