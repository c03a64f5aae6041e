// node temporal-download-helper.mjs FOLDER VERSION: leaves the downloaded executable in the folder.
import { TestWorkflowEnvironment } from '@temporalio/testing';

const [downloadDir, version] = process.argv.slice(2);
if (!downloadDir || !version) throw new Error('A folder and a version are needed.');

try {
  const environment = await TestWorkflowEnvironment.createLocal({
    server: { executable: { type: 'cached-download', downloadDir, version } },
  });
  await environment.teardown();
} catch (error) {
  console.error(messages(error).join(': '));
  process.exit(1);
}

/**
 * @param {unknown} error
 * @returns {string[]} its message and those of its causes
 */
function messages(error) {
  if (!(error instanceof Error)) return [String(error)];
  return [error.message, ...(error.cause === undefined ? [] : messages(error.cause))];
}
