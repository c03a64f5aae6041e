/** The one place where an application goes on: API and activities use it. */
import {
  isLiving,
  type Application,
  type ApplicationCommand,
  type ApplicationStatus,
  type LapseReason,
} from './application.ts';

export const APPLICATION_REFUSALS = ['APPLICATION_MOVED_ON', 'CHOICE_COSTS_MORE', 'PAYMENT_SETTLED'] as const;
export type ApplicationRefusal = (typeof APPLICATION_REFUSALS)[number];

export interface ApplicationChanged {
  readonly ok: true;
  readonly application: Application;
}

export interface ApplicationRefused {
  readonly ok: false;
  readonly code: ApplicationRefusal;
}

type Outcome = ApplicationChanged | ApplicationRefused;
type Change = Partial<Omit<Application, 'id' | 'campaignId' | 'version'>>;

/** Statuses an application can lapse from, by what it lapses for. */
const LAPSES_FROM: Readonly<Record<LapseReason, readonly ApplicationStatus[]>> = {
  'not-decided': ['submitted', 'advised'],
  'not-paid': ['payable'],
  'not-chosen': ['unplaced'],
  'campaign-cancelled': ['submitted', 'advised', 'payable', 'paid', 'unplaced', 'placed', 'finished'],
};

const WITHDRAWN_FROM: readonly ApplicationStatus[] = ['submitted', 'advised', 'payable', 'paid', 'unplaced', 'placed'];

/** Decides what a command makes of an application; a refused command changes nothing. */
// eslint-disable-next-line complexity -- one line for each kind of command is the clearest form
export function changeApplication(application: Application, command: ApplicationCommand): Outcome {
  switch (command.type) {
    case 'advise':
      return from(application, ['submitted'], () => (command.approve ? { status: 'advised' } : declined(command)));
    case 'endorse':
      return from(application, ['advised'], () =>
        command.approve ? awaitingPayment(application, command) : declined(command),
      );
    case 'pay':
      return payable(application, command.total)
        ? changed(application, paidOff({ ...application, paid: command.total }))
        : refused('APPLICATION_MOVED_ON');
    case 'take-back':
      return takenBack(application, command);
    case 'withdraw':
      return from(application, WITHDRAWN_FROM, () => ({ status: 'withdrawn', reasonId: command.reasonId }));
    case 'lapse':
      return from(application, LAPSES_FROM[command.why], () => ({ status: 'lapsed', lapseReason: command.why }));
    case 'restore':
      return restored(application, command);
    case 'place':
      return from(application, ['paid', 'unplaced', 'placed'], () => ({ status: 'placed', groupId: command.groupId }));
    case 'displace':
      return from(application, ['paid', 'placed'], () => ({ status: 'unplaced' }));
    case 'choose':
      return chosen(application, command);
    case 'finish':
      return from(application, ['placed'], () => ({ status: 'finished' }));
  }
}

function declined({ reasonId }: { readonly reasonId: string }): Change {
  return { status: 'declined', reasonId };
}

function awaitingPayment(application: Application, { payUntil }: Pick<Required<Application>, 'payUntil'>): Change {
  return paidOff({ ...application, status: 'payable', payUntil });
}

/** Paying only ever adds: a total below what is paid already was reckoned before the last payment. */
function payable(application: Application, total: number): boolean {
  return isLiving(application) && total >= application.paid;
}

/** What costs nothing, or is paid in full already, waits for no payment. */
function paidOff(application: Application): Change {
  const { status, paid, amount } = application;
  return { ...application, status: status === 'payable' && paid >= amount ? 'paid' : status };
}

/** Whoever had a place in a settled group has it because it was paid for. */
const PLACED: readonly ApplicationStatus[] = ['unplaced', 'placed', 'finished'];

/** The only way in which less is paid than before: what is not paid in full any more waits for payment again. */
function takenBack(application: Application, command: Extract<ApplicationCommand, { type: 'take-back' }>): Outcome {
  const { total: paid, payUntil, reasonId } = command;
  const { status, amount } = application;
  if (paid < 0 || paid >= application.paid) return refused('APPLICATION_MOVED_ON');
  if (paid >= amount) return changed(application, { paid });
  if (PLACED.includes(status)) return refused('PAYMENT_SETTLED');
  return changed(application, { paid, ...(status === 'paid' && { status: 'payable', payUntil, reasonId }) });
}

/** Only what lapsed for want of payment comes back; what was paid meanwhile is counted afterwards. */
function restored(application: Application, command: Extract<ApplicationCommand, { type: 'restore' }>): Outcome {
  if (application.lapseReason !== 'not-paid') return refused('APPLICATION_MOVED_ON');
  const { payUntil, reasonId } = command;
  return changed(application, { ...awaitingPayment(application, { payUntil }), reasonId });
}

/** What is paid is paid: the other course may cost less, and never more. */
function chosen(application: Application, command: Extract<ApplicationCommand, { type: 'choose' }>): Outcome {
  const { courseCode, credits, amount } = command;
  if (application.status === 'unplaced' && amount > application.paid) return refused('CHOICE_COSTS_MORE');
  return from(application, ['unplaced'], () => ({ status: 'paid', courseCode, credits, amount }));
}

function from(application: Application, statuses: readonly ApplicationStatus[], change: () => Change): Outcome {
  return statuses.includes(application.status) ? changed(application, change()) : refused('APPLICATION_MOVED_ON');
}

function changed(before: Application, change: Change): ApplicationChanged {
  return { ok: true, application: fitting({ ...before, ...change, version: before.version + 1 }) };
}

/** A paid application may have its place in a proposed group. */
const GROUPED: readonly ApplicationStatus[] = ['paid', 'placed', 'finished'];

/** Keeps of an application only what its status has. */
function fitting({ groupId, payUntil, lapseReason, ...rest }: Application): Application {
  const { status } = rest;
  return {
    ...rest,
    ...(payUntil !== undefined && { payUntil }),
    ...(GROUPED.includes(status) && groupId !== undefined && { groupId }),
    ...(status === 'lapsed' && lapseReason !== undefined && { lapseReason }),
  };
}

function refused(code: ApplicationRefusal): ApplicationRefused {
  return { ok: false, code };
}
