// Tells whether the inputs of a build have changed since its output was made.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @param {readonly string[]} paths  files and folders; those that are missing count as empty
 * @param {(path: string) => boolean} matters  whether a file is an input
 * @returns {string} hash of the names and contents
 */
export function hashInputs(paths, matters) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesUnder).filter(matters)) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} stampFile
 * @param {string} hash
 * @returns {boolean}
 */
export function isStamped(stampFile, hash) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash;
}

/**
 * @param {string} stampFile
 * @param {string} hash
 */
export function stamp(stampFile, hash) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, hash);
}

/** @param {string} stampFile */
export function unstamp(stampFile) {
  rmSync(stampFile, { force: true });
}

/**
 * @param {string} path
 * @returns {string[]} files in a fixed order
 */
function filesUnder(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [path];
  return readdirSync(path)
    .filter((name) => name !== 'node_modules' && name !== 'dist')
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
