/** What every browser test starts from: the program and a browser, for the tests of one file. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { buildWeb } from '../../scripts/setup/build.mjs';
import { startTestApp, type TestApp } from '../api/test-app.ts';
import { launchBrowser } from '../browser.ts';
import { startStack } from '../stack.ts';
import { signIn, type Look } from './person.ts';

interface Running {
  readonly app: TestApp;
  readonly stop: () => Promise<void>;
}

interface Program {
  readonly app: TestApp;
  readonly browser: Browser;
  /** Opens a window of somebody who has just signed in. */
  signIn(login: string, look?: Look): Promise<Page>;
}

const LONGEST_START_MS = 240_000;

/**
 * Starts the program and a browser before the tests of a file, and stops them after those.
 * Its parts are there from the file's own `beforeAll` on.
 *
 * @param start  the whole program unless told otherwise
 */
export function withProgram(start: () => Promise<Running> = startStack): Program {
  let running: Running | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    running = await start();
    browser = await launchBrowser();
  }, LONGEST_START_MS);
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });
  return {
    get app() {
      return started(running).app;
    },
    get browser() {
      return started(browser);
    },
    signIn: (login, look) => signIn(started(browser), started(running).app.url, login, look),
  };
}

/** The screens and the API alone, at a moment that a test may move; nothing works behind them. */
export async function startScreens(now: () => string): Promise<Running> {
  await buildWeb();
  const app = await startTestApp(() => ({ clock: { now, today: () => now().slice(0, 10) } }));
  return { app, stop: () => app.close() };
}

function started<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('The program has not started yet: it starts before the tests of the file');
  return part;
}
