import type { Facts } from '../approval/condition.ts';
import type { Deadline, Definition } from '../approval/definition.ts';
import { dateOf } from '../approval/step-date.ts';
import { dueMoment, type LocalMoment } from '../calendar/due.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { ResolvedPart } from './asking-part.ts';

/** When the paper has its number if everybody takes the time they have. Without a number: when it is over. */
export function lastMoment(
  calendar: WorkingCalendar,
  { steps }: Pick<Definition, 'steps'>,
  {
    parts,
    facts,
    from,
  }: { readonly parts: readonly ResolvedPart[]; readonly facts: Facts; readonly from: LocalMoment },
): LocalMoment {
  const end = steps.findIndex(({ type }) => type === 'registration');
  return steps.slice(0, end === -1 ? steps.length : end).reduce((moment, step) => {
    const own = parts.filter(({ part, skipped }) => part.step === step.key && !skipped);
    if (step.type === 'distribution') return moment;
    const ends = (deadline: Deadline, start: LocalMoment) => dueMoment(calendar, start, deadline);
    // the assignments of a step are worked on at the same time, its stages one after another
    if (step.type === 'execution')
      return latest(
        moment,
        own.map(({ part }) => ends(part.deadline, moment)),
      );
    if (step.type === 'wait') {
      const date = dateOf(step, facts);
      if (date !== undefined) return latest(moment, [{ date, minute: 0 }]);
    }
    return own.reduce((start, { part }) => ends(part.deadline, start), moment);
  }, from);
}

function latest(start: LocalMoment, moments: readonly LocalMoment[]): LocalMoment {
  return moments.reduce((last, moment) => (isAfter(moment, last) ? moment : last), start);
}

export function isAfter(one: LocalMoment, other: LocalMoment): boolean {
  return one.date === other.date ? one.minute > other.minute : one.date > other.date;
}
