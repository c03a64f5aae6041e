// Keeps what the processes say in files, and shows what a person should see.
import { createWriteStream, existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { readLogLine } from './log-line.mjs';

const ROTATE_BYTES = 20_000_000;

/** @typedef {(name: string, child: import('node:child_process').ChildProcess) => void} LogCollector */

/**
 * @param {string} folder
 * @param {{ showAll: boolean, show: (line: string) => void }} options
 * @returns {LogCollector}
 */
export function collectLogs(folder, { showAll, show }) {
  /** @type {Map<string, import('node:fs').WriteStream>} */
  const files = new Map();
  return (name, child) => {
    const file = files.get(name) ?? openLog(join(folder, `${name}.log`));
    files.set(name, file);
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        file.write(`${line}\n`);
        const { text, isWarning } = readLogLine(line);
        if (showAll || isWarning) show(`[${name}] ${text}`);
      });
    }
  };
}

/** @param {string} path */
function openLog(path) {
  if (existsSync(path) && statSync(path).size > ROTATE_BYTES) renameSync(path, `${path}.1`);
  return createWriteStream(path, { flags: 'a' });
}
