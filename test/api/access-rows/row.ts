/** What the table of access is made of: a call, and what each role is answered. */
import type { Answer, AnswerBody, ApiUser } from '../api-user.ts';

export const LOGINS = [
  'registrar',
  'registrar-head',
  'specialist',
  'dean-1',
  'dean-2',
  'adviser-1',
  'adviser-3',
  'lawyer',
  'accountant',
  'vice-rector',
  'rector',
  'archive',
  'diploma',
  'admin',
  'auditor',
  'student-1',
] as const;
export type Login = (typeof LOGINS)[number];
export type Statuses = Partial<Record<Login, number>> & { readonly others: number };

/** What the calls are about: an order under way, the draft of another, and the student they name. */
export interface Subjects {
  readonly order: AnswerBody['case'];
  readonly draft: AnswerBody['case'];
  readonly student: { readonly id: string; readonly iin: string };
}

export interface Row {
  readonly operation: string;
  readonly what: string;
  readonly call: (user: ApiUser, of: Subjects) => Promise<Answer>;
  readonly statuses: Statuses;
}

export const row = (operation: string, what: string, statuses: Statuses, call: Row['call']): Row => ({
  operation,
  what,
  statuses,
  call,
});

export const EVERYBODY: Statuses = { others: 200 };

/** Reads of a case under way: those of its faculty and adviser, those asked, and the roles that read all. */
export const READS_CASE: Statuses = {
  'dean-2': 404,
  'adviser-3': 404,
  archive: 404,
  diploma: 404,
  admin: 404,
  'student-1': 404,
  others: 200,
};

/** Whoever may not see the case is told nothing of it; the auditor sees it and changes nothing. */
export function changes(reads: Statuses, seen: Statuses, hidden = 404): Statuses {
  const invisible = Object.fromEntries(Object.entries(reads).filter(([, status]) => status === 404));
  const blind = Object.fromEntries(Object.keys(invisible).map((login) => [login, hidden]));
  return { ...seen, ...blind, auditor: 403 };
}
