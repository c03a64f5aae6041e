/** The server whose clock tests move. Make one environment for each test file: some tests would stop its clock for good. */
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { findTimeSkippingServer } from '../scripts/setup/time-skipping-server.mjs';
import { addSearchAttributes } from '../platform/temporal/search-attributes.ts';

/**
 * Starts a server that knows the search attributes of the product; the caller ends it with `teardown()`.
 * Move its time with `sleep()` only, and use a plain `new Client({ connection: environment.connection })`:
 * the environment's own client may jump ten years ahead when it waits for a result.
 *
 * What holds its clock for good, so that `sleep()` never ends (measured on 1.38.0): a workflow that ends while an activity
 * of it is under way, a query to one that continues as new, and timers that come due without a worker. A task given to a
 * worker that is just going is lost for ten seconds, so that restarts are tried on the real server (`test/restarts`).
 */
export async function createTimeSkippingEnvironment(): Promise<TestWorkflowEnvironment> {
  const path = await findTimeSkippingServer();
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: path ? { type: 'existing-path', path } : { type: 'cached-download' } },
  });
  await addSearchAttributes(environment.connection, 'default');
  return environment;
}
