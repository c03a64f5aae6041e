// One run at a time uses a data folder.
import { withFileLock } from '../setup/file-lock.mjs';
import { endLeftovers, isRunning, openRunRecord, readRunRecord } from './run-record.mjs';

/**
 * Ends what a run that was cut off has left running, and takes the folder for this run.
 *
 * @param {import('./data-folder.mjs').DataFolder} data
 * @param {(text: string) => void} say
 * @returns {Promise<ReturnType<typeof openRunRecord>>}
 * @throws {Error} when the program runs already
 */
export function claimDataFolder(data, say) {
  return withFileLock(`${data.runRecord}.lock`, {
    work: async () => {
      const last = readRunRecord(data.runRecord);
      if (last && isRunning(last.supervisor)) {
        throw new Error(
          `Tirkeu is already running in ${data.path} (process ${last.supervisor.pid}). ` +
            'Stop it there, or choose another data folder with TIRKEU_DATA_DIR.',
        );
      }
      if (last) await endLeftovers(last, say);
      return openRunRecord(data.runRecord);
    },
    onWait: () => say('Waiting for another start in this data folder …'),
  });
}
