import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../scripts/setup/chromium.mjs';

/** Starts a headless browser; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findChromium();
  // tests load pages of ours only, and root may not use the sandbox
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
