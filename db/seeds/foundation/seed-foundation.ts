import type { Knex } from 'knex';
import { toJsonColumn } from '../../json-column.ts';
import { withTransaction } from '../../transaction.ts';
import { hashPassword } from '../hash-password.ts';
import { text } from '../text.ts';
import { DEFAULT_SETTINGS } from './default-settings.ts';
import { insertMissing } from './insert-missing.ts';
import { seedCommon } from './seed-common.ts';
import { seedNomenclature } from './seed-nomenclature.ts';

const ADMIN_ID = 'person-admin';
const UNIVERSITY_ID = 'university';

/**
 * Fills an empty database of a real university: calendar, journals, reference values, settings and one administrator.
 *
 * Calling it again adds only what is missing; the password of an administrator who exists stays as it is.
 *
 * @param admin.password  in clear; only its hash is stored
 * @returns whether the administrator was made now, so that the caller knows whether the password is of any use
 */
export async function seedFoundation(
  db: Knex,
  admin: { readonly password: string },
): Promise<{ readonly adminCreated: boolean }> {
  const passwordHash = await hashPassword(admin.password);
  return withTransaction(db, async (transaction) => {
    await seedCommon(transaction, DEFAULT_SETTINGS);
    const adminCreated = await seedAdmin(transaction, passwordHash);
    await seedNomenclature(transaction, () => UNIVERSITY_ID);
    return { adminCreated };
  });
}

/** Adds what a newer program needs beside the people and units that are there. */
export async function seedMissing(db: Knex): Promise<void> {
  await withTransaction(db, async (transaction) => {
    await seedCommon(transaction, DEFAULT_SETTINGS);
    await seedNomenclature(transaction, () => UNIVERSITY_ID);
  });
}

async function seedAdmin(transaction: Knex.Transaction, passwordHash: string): Promise<boolean> {
  const inserted = await transaction('people').insert(adminRow(passwordHash)).onConflict().ignore().returning('id');
  await insertMissing(transaction, 'units', [
    { id: UNIVERSITY_ID, kind: 'university', title: toJsonColumn(text('Университет', 'Университет', 'University')) },
  ]);
  await insertMissing(transaction, 'posts', [
    {
      id: 'post-admin',
      role: 'admin',
      unit_id: UNIVERSITY_ID,
      person_id: ADMIN_ID,
      title: toJsonColumn(text('Жүйе әкімшісі', 'Системный администратор', 'System administrator')),
    },
  ]);
  return inserted.length > 0;
}

function adminRow(passwordHash: string): object {
  const nameless = { givenName: '', patronymic: '' };
  return {
    id: ADMIN_ID,
    login: 'admin',
    password_hash: passwordHash,
    name: toJsonColumn({ kk: { surname: 'Әкімші', ...nameless }, ru: { surname: 'Администратор', ...nameless } }),
    sex: 'female',
    language: 'kk',
    active: true,
  };
}
