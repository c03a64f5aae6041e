// The program's own cache in the user's home: big things that outlive a clone.
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * @param {string} name
 * @returns {string} path in the cache; its folder may not exist yet
 */
export function cachePath(name) {
  const base = process.env['XDG_CACHE_HOME'];
  return join(base?.startsWith('/') ? base : join(homedir(), '.cache'), 'tirkeu', name);
}
