import { askForServer } from './servers/ask.ts';

/** Namespace of the Temporal server of the test run. */
export const TEST_NAMESPACE = 'default';

/** Address of the Temporal server of the test run; it has the search attributes of the product. */
export function temporalAddress(): Promise<string> {
  return askForServer('temporal');
}
