import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstThatWorks, temporalSources } from './temporal-executable.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tirkeu-executable-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const RIGHT = 'temporal version 1.8.2 (Server 1.31.2, UI 2.50.1)';
const OTHER = 'temporal version 1.4.0 (Server 1.28.0, UI 2.39.0)';

/** An executable that says it is of this version. */
function anExecutable(path: string, version: string): string {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), `#!/bin/sh\necho '${version}'\n`);
  chmodSync(join(folder, path), 0o755);
  return join(folder, path);
}

/** The ways that need no network and no compiler. */
function localSources(env: NodeJS.ProcessEnv) {
  return temporalSources(env, join(folder, 'cached')).filter((source) => !source.get);
}

test('the executable that the person names comes before the one on PATH and the one in the cache', async () => {
  const named = anExecutable('named/temporal', RIGHT);
  anExecutable('path/temporal', RIGHT);
  anExecutable('cached', RIGHT);
  const sources = localSources({ TEMPORAL_CLI_PATH: named, PATH: join(folder, 'path') });
  expect(await firstThatWorks(sources, join(folder, 'cached'))).toBe(named);
});

test('the executable on PATH comes before the one in the cache', async () => {
  const onPath = anExecutable('path/temporal', RIGHT);
  anExecutable('cached', RIGHT);
  expect(await firstThatWorks(localSources({ PATH: join(folder, 'path') }), join(folder, 'cached'))).toBe(onPath);
});

test('an executable with another server inside is passed over', async () => {
  anExecutable('path/temporal', OTHER);
  const cached = anExecutable('cached', RIGHT);
  expect(await firstThatWorks(localSources({ PATH: join(folder, 'path') }), cached)).toBe(cached);
});

test('when nothing works, the message names every way and why it failed', async () => {
  anExecutable('path/temporal', OTHER);
  const target = join(folder, 'cached');
  const failing = { name: 'a download', find: () => undefined, get: () => Promise.reject(new Error('no network')) };
  const search = firstThatWorks([...localSources({ PATH: join(folder, 'path') }), failing], target);
  const { message } = (await search.catch((error: unknown) => error)) as Error;
  expect(message).toContain('TEMPORAL_CLI_PATH: not there');
  expect(message).toContain('it contains server 1.28.0, 1.31.2 is needed');
  expect(message).toContain('the cache: not there');
  expect(message).toContain('a download: no network');
});

test('what was got is kept and used the next time', async () => {
  const target = join(folder, 'kept', 'temporal');
  let times = 0;
  const source = {
    name: 'a build',
    find: () => (existsSync(target) ? target : undefined),
    get: () => {
      times += 1;
      anExecutable('kept/temporal', RIGHT);
      return Promise.resolve();
    },
  };
  await Promise.all([firstThatWorks([source], target), firstThatWorks([source], target)]);
  expect(await firstThatWorks([source], target)).toBe(target);
  expect(times).toBe(1);
});
