import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { endLeftovers, isRunning, openRunRecord, readRunRecord } from './run-record.mjs';

let file: string;
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'tirkeu-record-')), 'run.json');
});
afterEach(() => rmSync(join(file, '..'), { recursive: true, force: true }));

function aProcess() {
  return spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
}

test('what a run that was cut off left running is ended', async () => {
  const left = aProcess();
  const gone = once(left, 'exit');
  openRunRecord(file).add('worker', left.pid ?? 0);
  const said: string[] = [];
  const run = readRunRecord(file);
  if (run) await endLeftovers(run, (text) => said.push(text));
  await gone;
  expect(left.signalCode).toBe('SIGTERM');
  expect(said).toEqual([`Ending worker (process ${left.pid}), left over from a run that was cut off …`]);
});

test('a process that merely got the same number is left alone', async () => {
  const stranger = aProcess();
  const pid = stranger.pid ?? 0;
  const supervisor = { name: 'npm start', pid: 1, identity: 'gone' };
  await endLeftovers({ supervisor, children: [{ name: 'worker', pid, identity: 'started at another time' }] }, () => {
    throw new Error('Nothing should be said.');
  });
  expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
  stranger.kill('SIGKILL');
});

test('a run that is going on is recognised', () => {
  openRunRecord(file);
  const run = readRunRecord(file);
  expect(run && isRunning(run.supervisor)).toBe(true);
});

test('a run that ended in order leaves no record', () => {
  openRunRecord(file).close();
  expect(readRunRecord(file)).toBeUndefined();
});
