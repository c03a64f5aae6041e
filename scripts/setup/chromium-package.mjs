// The Chromium that comes as an npm package for Linux on x64.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { cachePath } from './cache-folder.mjs';
import { withFileLock } from './file-lock.mjs';
import { inProject, PROJECT } from './project.mjs';
import { runQuietly } from './run-command.mjs';
import { say } from './say.mjs';

const UNPACK = "import('@sparticuz/chromium').then(async ({ default: chromium }) => chromium.executablePath())";

/** It finds libraries and fonts beside it, which a bare machine does not have. */
const LAUNCHER = `#!/bin/sh
folder=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
LD_LIBRARY_PATH="$folder/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export LD_LIBRARY_PATH
[ -d /usr/share/fonts ] || { FONTCONFIG_PATH="$folder/fonts"; export FONTCONFIG_PATH; }
exec "$folder/chromium" "$@"
`;

/** @returns {Promise<string>} path of the launcher, unpacked into the cache the first time */
export async function unpackChromium() {
  if (platform() !== 'linux' || arch() !== 'x64') {
    throw new Error('The browser tests need Chromium or Google Chrome: install one, or name it in TIRKEU_CHROMIUM.');
  }
  const { version } = JSON.parse(readFileSync(inProject('node_modules/@sparticuz/chromium/package.json'), 'utf8'));
  const folder = cachePath(`chromium-${version}`);
  const launcher = join(folder, 'launcher');
  await withFileLock(`${folder}.lock`, {
    work: async () => {
      if (!existsSync(launcher)) await unpack(folder, launcher);
    },
    onWait: () => say('Another process is unpacking Chromium; waiting for it …'),
  });
  return launcher;
}

/**
 * @param {string} folder
 * @param {string} launcher  written last: it is there only when everything is
 */
async function unpack(folder, launcher) {
  say('Unpacking Chromium for the browser tests …');
  mkdirSync(folder, { recursive: true });
  const { code, output } = await runQuietly(process.execPath, ['-e', UNPACK], {
    cwd: PROJECT,
    // the package unpacks into the folder for temporary files, and its libraries only where it takes itself to be at home
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    timeoutMs: 120_000,
  });
  if (code !== 0) throw new Error(`Chromium could not be unpacked: ${output}`);
  writeFileSync(launcher, LAUNCHER);
  chmodSync(launcher, 0o755);
}
