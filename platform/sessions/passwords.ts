import { hash, verify } from '@node-rs/argon2';

/** Tells whether the password belongs to the hash. An unknown login costs as much time as a wrong password. */
export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await decoy()), password);
  return matches && passwordHash !== undefined;
}

let decoyHash: Promise<string> | undefined;

function decoy(): Promise<string> {
  decoyHash ??= hash('nobody has this password');
  return decoyHash;
}
