/** What the table of access is made of: a call, and what each role is answered. */
import type { Answer, ApiUser } from '../api-user.ts';

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

export interface Row {
  readonly operation: string;
  readonly what: string;
  readonly call: (user: ApiUser) => Promise<Answer>;
  readonly statuses: Statuses;
}

export const row = (operation: string, what: string, statuses: Statuses, call: Row['call']): Row => ({
  operation,
  what,
  statuses,
  call,
});
