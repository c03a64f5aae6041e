import { hash } from '@node-rs/argon2';

/** Hashes a password with argon2id and a salt of its own. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}
