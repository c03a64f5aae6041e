import type { Knex } from 'knex';
import { createDirectoryStore } from '../../db/stores/directory-store.ts';
import { sha256 } from '../../db/sha256.ts';
import { createTrustStore } from '../../db/stores/trust-store.ts';
import { createAuthority, type Authority, type Holder, type Issued } from './authority.ts';
import type { KeySort } from './key-pair.ts';

/** An authority the university trusts, with keys for its people. */
export interface Signatories {
  readonly authority: Authority;
  /** a key with the person's number in its certificate; `holder` makes it another */
  readonly keyOf: (login: string, holder?: Partial<Holder>) => Promise<Issued>;
}

export async function createSignatories(db: Knex, sort: KeySort): Promise<Signatories> {
  const authority = createAuthority(sort);
  const anchor = { sha256: sha256(authority.der), certificate: authority.der, subject: 'Test', notAfter: FAR };
  await createTrustStore(db).add(anchor, { at: new Date().toISOString(), actorId: 'system' });
  return {
    authority,
    async keyOf(login, holder = {}) {
      const iin = await createDirectoryStore(db).iinOf(`person-${login}`);
      if (iin === undefined) throw new Error(`${login} has no number.`);
      return authority.issue({ iin, ...holder });
    },
  };
}

const FAR = '2046-12-31T00:00:00.000Z';
