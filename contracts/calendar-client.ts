/** How the API changes the calendar. Implemented over Temporal in `platform/temporal/calendar-client.ts`. */
import type { CalendarChangeInput } from './calendar.messages.ts';

export interface CalendarClient {
  /**
   * Answers when the proposed change is in the calendar; open deadlines follow afterwards. A repetition finds the first.
   *
   * @throws AppError CHANGED_MEANWHILE · UNAVAILABLE when Temporal, the worker or PostgreSQL does not answer in time
   */
  change(input: Pick<CalendarChangeInput, 'changeId' | 'startsAt'>): Promise<void>;
}
