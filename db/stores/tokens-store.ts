/** Tokens of other programs. Only their hashes are kept. */
import type { Knex } from 'knex';
import type { Instant } from '../../domain/shared/time.ts';

export interface NewToken {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly tokenSha256: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

export interface ValidToken {
  readonly personId: string;
  readonly scopes: readonly string[];
}

export type TokensStore = ReturnType<typeof createTokensStore>;

export function createTokensStore(db: Knex) {
  return {
    async save(token: NewToken): Promise<void> {
      await db('api_tokens').insert({
        id: token.id,
        person_id: token.personId,
        name: token.name,
        scopes: [...token.scopes],
        token_sha256: token.tokenSha256,
        created_at: token.createdAt,
        expires_at: token.expiresAt,
      });
    },

    /** Finds a token that has not expired at `now`. */
    findValid(tokenSha256: string, now: Instant): Promise<ValidToken | undefined> {
      return db('api_tokens')
        .where({ token_sha256: tokenSha256 })
        .where('expires_at', '>', now)
        .select<ValidToken[]>('person_id as personId', 'scopes')
        .first();
    },
  };
}
