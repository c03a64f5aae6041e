import { readFile } from 'node:fs/promises';
import type { Knex } from 'knex';
import { createDirectoryStore } from '../../db/stores/directory-store.ts';
import { createSettingsStore } from '../../db/stores/settings-store.ts';
import { createTrustStore, type TrustAnchor } from '../../db/stores/trust-store.ts';
import { SYSTEM } from '../../domain/approval/events.ts';
import { isValidIin } from '../../domain/iin/iin.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { validityAt } from '../../domain/signature/validity.ts';
import { readAuthority } from '../../signatures/read-authority.ts';

export type TrustRequest =
  | { readonly act: 'add'; readonly file: string }
  | { readonly act: 'withdraw'; readonly sha256: string }
  | { readonly act: 'list' }
  | { readonly act: 'bin'; readonly bin: string }
  | { readonly act: 'iin'; readonly login: string; readonly iin: string };

/** How many words follow each. */
const WORDS = { list: 0, add: 1, withdraw: 1, bin: 1, iin: 2 } as const;

/** @returns nothing for words that ask for nothing known */
export function readRequest([act = '', ...given]: readonly string[]): TrustRequest | undefined {
  return isAct(act) && given.length === WORDS[act] ? requestOf(act, given) : undefined;
}

function requestOf(act: keyof typeof WORDS, [first = '', second = '']: readonly string[]): TrustRequest {
  switch (act) {
    case 'list':
      return { act };
    case 'add':
      return { act, file: first };
    case 'withdraw':
      return { act, sha256: first.toLowerCase() };
    case 'bin':
      return { act, bin: first };
    case 'iin':
      return { act, login: first, iin: second };
  }
}

function isAct(word: string): word is keyof typeof WORDS {
  return Object.hasOwn(WORDS, word);
}

/** @returns what to tell, a line each @throws Error with the reason why nothing was changed */
export async function changeTrust(db: Knex, request: TrustRequest, at: Instant): Promise<readonly string[]> {
  switch (request.act) {
    case 'add':
      return addAuthority(db, request.file, at);
    case 'withdraw': {
      const isDone = await createTrustStore(db).withdraw(request.sha256, { at, actorId: SYSTEM });
      if (!isDone) throw new Error(`No certificate with SHA-256 ${request.sha256} is trusted.`);
      return [`${request.sha256} is trusted no longer.`];
    }
    case 'list':
      return (await createTrustStore(db).all()).map(describe);
    case 'bin':
      return enterBin(db, request.bin);
    case 'iin':
      return enterIin(db, request.login, request.iin);
  }
}

async function addAuthority(db: Knex, file: string, at: Instant): Promise<readonly string[]> {
  const authority = readAuthority(await readFile(file));
  if (!authority) throw new Error(`${file} is not the certificate of an authority.`);
  if (validityAt(authority, at) === 'ended')
    throw new Error(`The certificate in ${file} ended on ${authority.notAfter}.`);
  await createTrustStore(db).add(authority, { at, actorId: SYSTEM });
  return [
    `${authority.subject} is trusted from ${authority.notBefore} until ${authority.notAfter}.`,
    `SHA-256 ${authority.sha256} — compare it with the one the authority publishes.`,
  ];
}

function describe({ sha256, subject, notAfter, withdrawnAt }: TrustAnchor): string {
  const state = withdrawnAt === null ? `until ${notAfter}` : `withdrawn ${withdrawnAt}`;
  return `${sha256}  ${subject}, ${state}`;
}

async function enterBin(db: Knex, bin: string): Promise<readonly string[]> {
  if (!/^\d{12}$/.test(bin)) throw new Error('A BIN has twelve digits.');
  await createSettingsStore(db).change('bin', bin);
  return [`Keys of the university name BIN ${bin}.`];
}

async function enterIin(db: Knex, login: string, iin: string): Promise<readonly string[]> {
  if (!isValidIin(iin)) throw new Error('An IIN has twelve digits, and the last one must fit the others.');
  if (!(await createDirectoryStore(db).enterIin(login, iin)))
    throw new Error(`There is nobody with the login ${login}.`);
  return [`The IIN of ${login} is entered.`];
}
