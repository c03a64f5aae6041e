// Starts all processes, waits for the end, and ends them in order.
import { say, secondsSince } from '../setup/say.mjs';
import { collectLogs } from './log-files.mjs';
import { makeDemoCases } from './demo-cases.mjs';
import { migrate } from './migrate.mjs';
import { programEnvironment } from './program-environment.mjs';
import { readyMessage } from './ready-message.mjs';
import { startServers } from './servers.mjs';
import { apiService, webService, workerService } from './services/program.mjs';
import { createSupervisor } from './supervisor.mjs';

/**
 * @typedef {object} Run
 * @property {import('./settings.mjs').StartSettings} settings
 * @property {import('./data-folder.mjs').DataFolder} data
 * @property {{ add: (name: string, pid: number) => void }} record
 * @property {Promise<NodeJS.Signals>} ended  settles when the program is asked to end
 */

/**
 * @param {Run} run
 * @returns {Promise<number>} exit code
 */
export async function runProgram({ settings, data, record, ended }) {
  const collect = collectLogs(data.logs, { showAll: settings.watch, show: (line) => console.log(line) });
  const supervisor = createSupervisor({
    say,
    onStart: (name, child) => {
      if (child.pid !== undefined) record.add(name, child.pid);
      collect(name, child);
    },
  });
  const stop = ended.then((signal) => ({ code: 0, reason: `${signal} received` }));
  const failure = supervisor.failure().then((reason) => ({ code: 1, reason: `${reason} See ${data.logs}.` }));
  const broken = startAll(settings, data, supervisor).then(
    () => new Promise(() => undefined),
    (error) => ({ code: 1, reason: error instanceof Error ? error.message : String(error) }),
  );
  const { code, reason } = await Promise.race([stop, failure, broken]);
  if (code === 0) say(`${reason}: stopping …`);
  else console.error(`\n✗ ${reason}`);
  await supervisor.stop();
  say('Everything is stopped.');
  return code;
}

/**
 * @param {import('./settings.mjs').StartSettings} settings
 * @param {import('./data-folder.mjs').DataFolder} data
 * @param {import('./supervisor.mjs').Supervisor} supervisor
 */
async function startAll(settings, data, supervisor) {
  const start = Date.now();
  const { started: needs, ...servers } = await startServers(settings, data, { supervisor, say });
  say(`PostgreSQL and Temporal answer after ${secondsSince(start)}.`);
  const env = programEnvironment(settings, data, servers);
  await migrate(env, say);
  const services = [workerService(settings, env), apiService(settings, env)];
  if (settings.watch) services.push(webService(settings, env));
  await Promise.all(services.map((service) => supervisor.add(service, { needs }).ready()));
  if (settings.demo) await makeDemoCases(env, say);
  console.log(readyMessage(settings));
}
