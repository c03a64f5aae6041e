// Remembers on disk which processes a run has started, so that the next run can end what a crash left behind.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { waitFor } from '../servers/wait.mjs';
import { identityOf } from './process-identity.mjs';

/** @typedef {{ name: string, pid: number, identity: string }} RecordedProcess */
/** @typedef {{ supervisor: RecordedProcess, children: RecordedProcess[] }} RunRecord */

const GRACE_MS = 15_000;

/**
 * Starts the record of this run.
 *
 * @param {string} file
 * @returns {{ add: (name: string, pid: number) => void, close: () => void }}
 */
export function openRunRecord(file) {
  const supervisor = recorded('npm start', process.pid);
  /** @type {Map<string, RecordedProcess>} */
  const children = new Map();
  const save = () => {
    writeFileSync(`${file}.new`, JSON.stringify({ supervisor, children: [...children.values()] }, undefined, 2));
    renameSync(`${file}.new`, file);
  };
  save();
  return {
    add(name, pid) {
      children.set(name, recorded(name, pid));
      save();
    },
    close: () => rmSync(file, { force: true }),
  };
}

/**
 * @param {string} file
 * @returns {RunRecord | undefined} record of the last run that did not close it
 */
export function readRunRecord(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {RecordedProcess} process
 * @returns {boolean} whether that very process still runs
 */
export function isRunning({ pid, identity }) {
  return identityOf(pid) === identity;
}

/**
 * Ends the processes of an earlier run that still run, the last started first.
 *
 * @param {RunRecord} run
 * @param {(text: string) => void} say
 */
export async function endLeftovers(run, say) {
  for (const left of run.children.filter(isRunning).reverse()) {
    say(`Ending ${left.name} (process ${left.pid}), left over from a run that was cut off …`);
    signal(left.pid, left.name === 'postgres' ? 'SIGINT' : 'SIGTERM');
    const gone = () => (isRunning(left) ? undefined : true);
    await waitFor(gone, { what: `${left.name} to end`, timeoutMs: GRACE_MS }).catch(() => signal(left.pid, 'SIGKILL'));
  }
}

/**
 * @param {string} name
 * @param {number} pid
 * @returns {RecordedProcess}
 */
function recorded(name, pid) {
  return { name, pid, identity: identityOf(pid) ?? '' };
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} name
 */
function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // it has ended meanwhile
  }
}
