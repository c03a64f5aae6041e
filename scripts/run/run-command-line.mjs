// Runs a command with the packages, the build and the settings of the program.
import { buildAll } from '../setup/build.mjs';
import { installPackages } from '../setup/install.mjs';
import { inProject, PROJECT } from '../setup/project.mjs';
import { runShown } from '../setup/run-command.mjs';
import { openDataFolder } from '../start/data-folder.mjs';
import { readStartSettings } from '../start/settings.mjs';

/** They read or write records; if the program is not running, its database is started for them. */
const NEED_DATABASE = ['scripts/import.ts', 'scripts/verify-log.ts', 'scripts/replay.ts'];

/**
 * @param {readonly string[]} args  the source of the command, and its own arguments
 * @returns {Promise<number>} exit code
 */
export async function runCommandLine([source, ...args]) {
  if (!source) throw new Error('Which command? node scripts/run.mjs scripts/NAME.ts [arguments]');
  await installPackages();
  await buildAll();
  const settings = readStartSettings(process.env, { watch: false, project: PROJECT });
  const data = openDataFolder(settings.dataFolder);
  // these need the packages that were installed just now
  const { withDatabase } = await import('./with-database.mjs');
  const { commandEnvironment } = await import('./command-environment.mjs');
  const run = () =>
    runShown(process.execPath, [...programOf(source), ...args], {
      cwd: PROJECT,
      env: commandEnvironment(settings, data),
    });
  const needsDatabase = NEED_DATABASE.includes(source) && !settings.databaseUrl && !args.includes('--help');
  return needsDatabase ? withDatabase(data, run) : run();
}

/**
 * Benchmarks work on the sources: they start servers with the helpers of the tests, which are not part of the build.
 *
 * @param {string} source
 */
function programOf(source) {
  if (source.startsWith('bench/')) return [inProject('node_modules', 'tsx', 'dist', 'cli.mjs'), inProject(source)];
  return ['--enable-source-maps', inProject('dist', source.replace(/\.ts$/u, '.js'))];
}
