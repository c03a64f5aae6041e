// Secrets made once and kept in the data folder.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * @param {string} file
 * @param {() => string} make
 * @returns {string} the secret in the file, which is made if it is not there
 */
function keptSecret(file, make) {
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, make(), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return readFileSync(file, 'utf8');
}

/**
 * @param {string} file
 * @returns {string} 64 random letters and digits
 */
export function keptPassword(file) {
  return keptSecret(file, () => randomBytes(32).toString('hex'));
}

/**
 * The keys that encrypt what the program puts into Temporal. To rotate them, put a new one first.
 *
 * @param {string} file
 * @returns {string} JSON list of `{ id, key }`, the key being 32 bytes in base64
 */
export function keptPayloadKeys(file) {
  return keptSecret(file, () =>
    JSON.stringify([{ id: randomBytes(4).toString('hex'), key: randomBytes(32).toString('base64') }]),
  );
}
