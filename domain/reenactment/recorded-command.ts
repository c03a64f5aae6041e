/** Which command caused an entry of the record. The record keeps what came of commands; they follow from that. */
import type { CaseCommand } from '../approval/commands.ts';
import type { CaseEvent, CaseFactType } from '../approval/events.ts';
import type { CaseState } from '../approval/state.ts';
import { askedBy, movedBy } from './people-commands.ts';
import { distributedBy, markAskedBy, preparedBy, resolvedBy } from './result-commands.ts';
import { alarmOf, decidedBy } from './time-commands.ts';
import { waitBegunBy, waitEndedBy, waitMissedBy, withdrawnBy } from './wait-commands.ts';

type EventOf<Type extends CaseFactType> = Extract<CaseEvent, { type: Type }>;
type Readers = {
  readonly [Type in CaseFactType]?: (
    event: EventOf<Type>,
    before: CaseState,
    rest: readonly CaseEvent[],
  ) => readonly CaseCommand[];
};

/** By the first event a command causes; a kind that is not here only follows from others. */
const READERS: Readers = {
  'content-edited': ({ actorId, version, contentId, facts }) => [
    { type: 'edit', actorId, version: version - 1, contentId, facts },
  ],
  submitted: ({ actorId, version, changedParts, staleLanguages }) => [
    { type: 'submit', actorId, version, changedParts, staleLanguages },
  ],
  'language-confirmed': ({ actorId, language }) => [{ type: 'confirm-language', actorId, language }],
  commented: ({ actorId, remarkId }) => [{ type: 'comment', actorId, remarkId }],
  withdrawn: (event) => withdrawnBy(event),
  annulled: ({ byCaseId, number, registeredOn }) => [{ type: 'annul', byCaseId, number, registeredOn }],
  'verdict-given': (event, before) => decidedBy(event, before),
  decided: (event, before, rest) => decidedBy(event, before, rest),
  'verdict-taken-back': ({ actorId, taskId }) => [{ type: 'take-back', actorId, taskId }],
  // with whatever ends or moves them
  'task-cancelled': (_event, before, rest) => recordedCommands(before, rest.slice(1)),
  'task-opened': (_event, _before, rest) => [...askedBy(rest), ...preparedBy(rest), ...markAskedBy(rest)],
  'task-moved': (event) => movedBy(event),
  'move-held': ({ taskId, to, why }, { tasks }) => {
    const fromId = tasks.find(({ id }) => id === taskId)?.assigneeId;
    if (fromId === undefined || (why !== 'absence-started' && why !== 'absence-ended')) return [];
    return [{ type: 'move-task', taskId, fromId, to, why }];
  },
  'place-moved': ({ step, stage, fromId, to, why }) =>
    why === 'absence-started' || why === 'absence-ended' ? [{ type: 'move-place', step, stage, fromId, to, why }] : [],
  'people-left-out': (_event, _before, rest) => resolvedBy(rest),
  'stage-opened': (_event, _before, rest) => resolvedBy(rest),
  'stage-blocked': ({ step, stage, reason }) => [{ type: 'stage-unresolved', step, stage, reason }],
  'deadline-moved': ({ step, stage, dueAt, alarms }) => [
    { type: 'move-deadline', step, ...(stage !== undefined && { stage }), dueAt, alarms },
  ],
  reminded: (event) => [alarmOf(event)],
  escalated: (event) => [alarmOf(event)],
  'voting-closed': (event) => [alarmOf(event)],
  'wait-begun': (event) => waitBegunBy(event),
  'wait-missed': (event, { waiting }) => waitMissedBy(event, waiting),
  'wait-overruled': ({ actorId, remarkId }) => [{ type: 'settle-wait', actorId, decision: 'go-on', remarkId }],
  'wait-ended': (event, { waiting }) => waitEndedBy(event, waiting),
  'effects-due': ({ step }) => [{ type: 'timer-fired', key: `effects:${step}` }],
  registered: ({ step, number, registeredOn }) => [{ type: 'registered', step, number, registeredOn }],
  'documents-frozen': ({ purpose, version, dataSha256, documents }) => [
    { type: 'documents-frozen', purpose, version, dataSha256, documents },
  ],
  distributed: (event, _before, rest) => [distributedBy(event, rest)],
  'effects-scheduled': (_event, _before, rest) => preparedBy(rest),
  'step-finished': (_event, _before, rest) => preparedBy(rest),
  'effects-refused': ({ step, studentIds }, _before, rest) =>
    rest
      .slice(0, 2)
      .flatMap((next) =>
        next.type === 'effects-scheduled'
          ? [{ type: 'effects-refused' as const, step, studentIds, tryAgainAt: next.effectsAt }]
          : [],
      ),
  'effects-applied': ({ step, students, movementsSha256 }) => [
    { type: 'effects-applied', step, students, ...(movementsSha256 !== undefined && { movementsSha256 }) },
  ],
  filed: ({ step, file }) => [{ type: 'filed', step, ...(file && { file }) }],
};

/**
 * The commands that may have caused the first of the events, likeliest first; which of them did is proved by carrying
 * them out.
 *
 * @param before  the case before the first of the events
 * @param rest    recorded events from there to the end
 */
export function recordedCommands(before: CaseState, rest: readonly CaseEvent[]): readonly CaseCommand[] {
  const [first] = rest;
  if (!first) return [];
  const read = READERS[first.type] as
    ((event: CaseEvent, before: CaseState, rest: readonly CaseEvent[]) => readonly CaseCommand[]) | undefined;
  return read?.(first, before, rest) ?? [];
}
