import type { Knex } from 'knex';
import { passwordMatches } from '../platform/sessions/passwords.ts';

const DEMO_PASSWORD = 'tirkeu-demo';
const AT_ONCE = 4;

/**
 * Makes sure that nobody can sign in with the published password of the demo.
 *
 * @throws Error naming the logins, when the program is not a demo and somebody still has that password
 */
export async function refuseDemoLogins(db: Knex): Promise<void> {
  const people: readonly { login: string; password_hash: string }[] = await db('people')
    .where({ active: true })
    .whereIn('login', DEMO_LOGINS)
    .select('login', 'password_hash');
  const found: string[] = [];
  for (let start = 0; start < people.length; start += AT_ONCE) {
    const batch = people.slice(start, start + AT_ONCE);
    const matches = await Promise.all(batch.map((person) => passwordMatches(person.password_hash, DEMO_PASSWORD)));
    found.push(...batch.filter((_person, index) => matches[index]).map((person) => person.login));
  }
  if (found.length === 0) return;
  throw new Error(
    `The program does not start with the demo password outside demo mode. Change the password of, or switch off: ${found.join(', ')}.`,
  );
}

const DEMO_LOGINS = [
  'registrar',
  'registrar-head',
  'specialist',
  'dean-1',
  'dean-2',
  'dean-3',
  'dean-4',
  'adviser-1',
  'adviser-2',
  'adviser-3',
  'adviser-4',
  'adviser-5',
  'adviser-6',
  'adviser-7',
  'adviser-8',
  'lawyer',
  'accountant',
  'vice-rector',
  'vice-rector-research',
  'vice-rector-social',
  'rector',
  'archive',
  'diploma',
  'methodology-head',
  'international-head',
  'personnel-head',
  'quality-head',
  'admin',
  'auditor',
  'student-1',
];
