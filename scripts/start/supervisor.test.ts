import { spawn, type ChildProcess } from 'node:child_process';
import { afterEach, expect, test } from 'vitest';
import { endProcess } from '../servers/child-process.mjs';
import { waitFor } from '../servers/wait.mjs';
import { createSupervisor } from './supervisor.mjs';

const LIMITS = { firstDelayMs: 10, maxDelayMs: 40, stableMs: 60_000, maxFailures: 3 };
const STAYS = 'setInterval(() => undefined, 1000)';
const FAILS = 'process.exit(3)';

let stop: () => Promise<void> = () => Promise.resolve();
afterEach(() => stop());

/** A supervisor that notes each start and each end of its processes. */
function aSupervisor() {
  const starts: { name: string; child: ChildProcess }[] = [];
  const ends: string[] = [];
  const said: string[] = [];
  const supervisor = createSupervisor({
    say: (text) => said.push(text),
    onStart: (name, child) => {
      starts.push({ name, child });
      child.once('exit', () => ends.push(name));
    },
    limits: LIMITS,
  });
  stop = () => supervisor.stop();
  return { supervisor, starts, ends, said, startsOf: (name: string) => starts.filter((start) => start.name === name) };
}

function aService(name: string, { code = STAYS, whenReady = () => Promise.resolve() } = {}) {
  return {
    name,
    start: () => spawn(process.execPath, ['-e', code], { stdio: 'ignore' }),
    whenReady,
    stop: (child: ChildProcess) => endProcess(child, { signal: 'SIGTERM', graceMs: 5_000 }),
  };
}

function until(condition: () => boolean, what: string) {
  return waitFor(() => condition() || undefined, { what, timeoutMs: 20_000, everyMs: 10 });
}

test('a process that is killed is started again', async () => {
  const { supervisor, startsOf, said } = aSupervisor();
  await supervisor.add(aService('worker')).ready();
  startsOf('worker')[0]?.child.kill('SIGKILL');
  await until(() => startsOf('worker').length === 2, 'a second start');
  expect(said).toEqual(['worker ended by SIGKILL; starting it again in 0.01 s']);
});

test('a process that fails again and again is given up with a message that names it', async () => {
  const { supervisor, startsOf } = aSupervisor();
  supervisor.add(aService('api', { code: FAILS, whenReady: () => new Promise(() => undefined) }));
  expect(await supervisor.failure()).toBe('api ended with exit code 3, again and again; it is not started any more.');
  expect(startsOf('api')).toHaveLength(LIMITS.maxFailures + 1);
});

test('a process that does not get ready is ended and started again', async () => {
  const { supervisor, startsOf, ends } = aSupervisor();
  supervisor.add(aService('api', { whenReady: () => Promise.reject(new Error('not ready')) }));
  await until(() => startsOf('api').length === 2, 'a second start');
  expect(ends[0]).toBe('api');
});

test('a program that is not there is a failure, not an endless wait', async () => {
  const { supervisor } = aSupervisor();
  supervisor.add({ ...aService('temporal'), start: () => spawn('/nowhere/temporal', { stdio: 'ignore' }) });
  expect(await supervisor.failure()).toContain('temporal could not be started');
});

test('a service is started only when what it needs is ready', async () => {
  const { supervisor, starts } = aSupervisor();
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  supervisor.add(aService('postgres', { whenReady: () => opened }));
  const api = supervisor.add(aService('api'), { needs: ['postgres'] });
  await until(() => starts.length > 0, 'the first start');
  expect(starts.map(({ name }) => name)).toEqual(['postgres']);
  open();
  await api.ready();
  expect(starts.map(({ name }) => name)).toEqual(['postgres', 'api']);
});

test('services end in the reverse of the order in which they were added', async () => {
  const { supervisor, ends } = aSupervisor();
  const names = ['postgres', 'temporal', 'worker', 'api'];
  await Promise.all(names.map((name) => supervisor.add(aService(name)).ready()));
  await supervisor.stop();
  expect(ends).toEqual(['api', 'worker', 'temporal', 'postgres']);
});

test('nothing is started after the end', async () => {
  const { supervisor, starts } = aSupervisor();
  await supervisor.add(aService('worker')).ready();
  await supervisor.stop();
  expect(() => supervisor.add(aService('api'))).toThrow('the program is ending');
  expect(starts).toHaveLength(1);
});
