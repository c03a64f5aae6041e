/** Who is to be told of what happened in a case. */
import type { CaseEvent } from '../approval/events.ts';
import type { Role } from '../approval/definition.ts';
import type { Task } from '../approval/state.ts';
import type { Instant } from '../shared/time.ts';
import type { Group } from './preferences.ts';

/** Why a person is told. Stored: a change needs a migration. */
export type Occasion =
  | 'task'
  | 'handed-over'
  | 'question'
  | 'answer'
  | 'returned'
  | 'refused'
  | 'withdrawn'
  | 'registered'
  | 'closed'
  | 'reminder'
  | 'escalation'
  | 'blocked'
  | 'wait-missed';

/** A person by id, whoever holds a role, or whoever asked the question that a task answers. */
export type Addressee =
  | { readonly to: 'person'; readonly personId: string }
  | { readonly to: 'role'; readonly role: Role }
  | { readonly to: 'asker'; readonly answerTaskId: string };

/** One event that somebody is to be told of. */
export interface Told {
  readonly occasion: Occasion;
  readonly addressee: Addressee;
  readonly seq: number;
  readonly at: Instant;
  /** the task it is about; nobody is told of a task that is answered by then */
  readonly taskId?: string;
}

const GROUP_OF: Readonly<Record<Occasion, Group>> = {
  task: 'tasks',
  'handed-over': 'tasks',
  // a paper that came back waits for its author as a task does
  returned: 'tasks',
  question: 'questions',
  answer: 'questions',
  refused: 'papers',
  withdrawn: 'papers',
  registered: 'papers',
  closed: 'papers',
  reminder: 'reminders',
  escalation: 'escalations',
  blocked: 'escalations',
  'wait-missed': 'escalations',
};

/** The group in whose preference a person says whether they want to be told. */
export function groupOf(occasion: Occasion): Group {
  return GROUP_OF[occasion];
}

/** Occasions about a task that is open: the morning digest finds it among the open tasks and needs no note of it. */
const SEEN_AMONG_OPEN_TASKS = ['task', 'handed-over', 'question', 'reminder'] as const;

/** What the morning digest knows of only when it was noted. */
export type NewsOccasion = Exclude<Occasion, (typeof SEEN_AMONG_OPEN_TASKS)[number]>;

export function isNews(occasion: Occasion): occasion is NewsOccasion {
  return !(SEEN_AMONG_OPEN_TASKS as readonly Occasion[]).includes(occasion);
}

/** The role that helps a paper that cannot go on by itself. */
const UNBLOCKS: Role = 'registrar-head';

interface Surroundings {
  readonly authorId: string;
  /** open tasks after the last event */
  readonly tasks: readonly Task[];
}

/** Finds who is to be told, in the order of the events; nobody is told of what they did themselves to their own paper. */
export function occasionsOf(events: readonly CaseEvent[], surroundings: Surroundings): readonly Told[] {
  return events.flatMap((event) => toldOf(event, surroundings));
}

function toldOf(event: CaseEvent, surroundings: Surroundings): readonly Told[] {
  switch (event.type) {
    case 'task-opened':
      return [toldOfTask(event, event.task)];
    case 'task-moved':
      return [toldOfMove(event)];
    case 'decided':
      return event.verdict === 'answer' ? [toldOfAnswer(event)] : [];
    case 'reminded':
      return toldAgain(event, surroundings);
    case 'escalated':
      return [{ ...placeOf(event), occasion: 'escalation', addressee: { to: 'role', role: event.to } }];
    case 'wait-missed':
      return toldOfMissedWait(event, surroundings);
    case 'stage-blocked':
      return [{ ...placeOf(event), occasion: 'blocked', addressee: { to: 'role', role: UNBLOCKS } }];
    default:
      return isAuthorNews(event) ? toldToAuthor(event, surroundings) : [];
  }
}

function placeOf({ seq, at }: CaseEvent): Pick<Told, 'seq' | 'at'> {
  return { seq, at };
}

function toldOfTask(event: CaseEvent, { id: taskId, action, assigneeId: personId }: Task): Told {
  const occasion = action === 'answer' ? 'question' : 'task';
  return { ...placeOf(event), occasion, addressee: { to: 'person', personId }, taskId };
}

/** With an absence the task comes as any other does, and goes back the same way. */
function toldOfMove(event: Extract<CaseEvent, { type: 'task-moved' }>): Told {
  const { taskId, to, why } = event;
  const occasion = why === 'delegated' || why === 'reassigned' ? 'handed-over' : 'task';
  return { ...placeOf(event), occasion, addressee: { to: 'person', personId: to.personId }, taskId };
}

function toldOfAnswer(event: Extract<CaseEvent, { type: 'decided' }>): Told {
  return { ...placeOf(event), occasion: 'answer', addressee: { to: 'asker', answerTaskId: event.taskId } };
}

const AUTHOR_NEWS = ['returned', 'refused', 'withdrawn', 'registered', 'closed'] as const;
type AuthorNews = Extract<CaseEvent, { type: (typeof AUTHOR_NEWS)[number] }>;

function isAuthorNews(event: CaseEvent): event is AuthorNews {
  return (AUTHOR_NEWS as readonly string[]).includes(event.type);
}

function toldToAuthor(event: AuthorNews, { authorId: personId }: Surroundings): readonly Told[] {
  if (event.actorId === personId) return [];
  return [{ ...placeOf(event), occasion: event.type, addressee: { to: 'person', personId } }];
}

/** Whoever decides what becomes of the paper, and its author. */
function toldOfMissedWait(event: CaseEvent, { authorId: personId }: Surroundings): readonly Told[] {
  const told = { ...placeOf(event), occasion: 'wait-missed' } as const;
  return [
    { ...told, addressee: { to: 'role', role: UNBLOCKS } },
    { ...told, addressee: { to: 'person', personId } },
  ];
}

function toldAgain(event: Extract<CaseEvent, { type: 'reminded' }>, { tasks }: Surroundings): readonly Told[] {
  const ofStage = tasks.filter(({ step, stage }) => step === event.step && stage === event.stage);
  return event.personIds.flatMap((personId) => {
    const task = ofStage.find(({ assigneeId, action }) => assigneeId === personId && action !== 'answer');
    if (!task) return [];
    return [
      { ...placeOf(event), occasion: 'reminder' as const, addressee: { to: 'person', personId }, taskId: task.id },
    ];
  });
}
