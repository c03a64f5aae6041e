import type { Browser, Locator, Page } from 'playwright-core';

export interface Look {
  readonly locale: 'kk-KZ' | 'ru-RU' | 'en-GB';
  readonly width: number;
  readonly dark?: boolean;
  /** lists and dialogs slide and fade; tests click faster than people, so they ask for less unless they look at just this */
  readonly motion?: boolean;
}

export const AT_A_DESK: Look = { locale: 'ru-RU', width: 1440 };
export const ON_A_PHONE: Look = { locale: 'kk-KZ', width: 390 };

const HEIGHT = 900;
const PATIENCE_MS = 60_000;
const PASSWORD = 'tirkeu-demo';

/** Opens a browser window of somebody who has just signed in. Errors of the page fail the test that closes it. */
export async function signIn(browser: Browser, url: string, login: string, look = AT_A_DESK): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    locale: look.locale,
    viewport: { width: look.width, height: HEIGHT },
    colorScheme: look.dark ? 'dark' : 'light',
    acceptDownloads: true,
    reducedMotion: look.motion ? 'no-preference' : 'reduce',
  });
  const page = await context.newPage();
  await page.goto('/');
  await page.locator('input[autocomplete=username]').fill(login);
  await page.locator('input[autocomplete=current-password]').fill(PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.waitForURL('**/inbox');
  await page.locator('main h1').waitFor();
  return page;
}

/**
 * Acts, and waits for the message that this shows for some seconds.
 * The wait begins first: on a busy machine a click may end after its message has gone.
 *
 * @throws Error  with what the page shows instead, so that a failure tells why
 */
export async function actAndSee(message: Locator, act: () => Promise<void>): Promise<void> {
  const seen = message.waitFor({ timeout: PATIENCE_MS }).catch(async (error: unknown) => {
    const shown = await message.page().locator('body').innerText();
    throw new Error(`No message came; the page says:\n${shown}`, { cause: error });
  });
  await Promise.all([seen, act()]);
}
