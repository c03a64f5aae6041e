/** @typedef {{ passed: number, failed: number, skipped: number }} TestCounts */
/** @typedef {{ status: string, assertionResults: { status: string }[] }} FileResult */

/**
 * @param {{ testResults: FileResult[] }} report  as vitest writes it
 * @returns {TestCounts} a file that fails as a whole counts as one failed test
 */
export function countTests({ testResults }) {
  const statuses = testResults.flatMap(statusesOf);
  const count = (/** @type {string[]} */ ...wanted) => statuses.filter((status) => wanted.includes(status)).length;
  const passed = count('passed');
  const failed = count('failed');
  return { passed, failed, skipped: statuses.length - passed - failed };
}

/** @param {FileResult} file */
function statusesOf({ status, assertionResults }) {
  const statuses = assertionResults.map((test) => test.status);
  return status === 'failed' && !statuses.includes('failed') ? [...statuses, 'failed'] : statuses;
}
