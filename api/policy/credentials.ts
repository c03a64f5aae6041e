/** What a request may do by the way it came, whoever sends it. */
import type { TokenScope } from '../../contracts/session.schemas.ts';

/** How the request came: with a session everything a person may do, with a token what the token is for. */
export type Credentials =
  { readonly kind: 'session' } | { readonly kind: 'token'; readonly scopes: readonly TokenScope[] };

/** Tells whether the credentials allow a request that reads, or one that changes something. */
export function credentialsAllow(credentials: Credentials, need: TokenScope): boolean {
  return credentials.kind === 'session' || credentials.scopes.includes(need);
}
