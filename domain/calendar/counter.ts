import type { Deadline } from '../approval/definition.ts';
import type { Instant } from '../shared/time.ts';

/** Counts working time by one calendar, between instants. */
export interface DeadlineCounter {
  /** when a deadline ends that starts at `from` */
  dueAt(from: Instant, deadline: Deadline): Instant;
  /** the instant so much working time before another */
  before(instant: Instant, distance: Deadline): Instant;
}
