// Runs on any Node, however old, so that it can say what is needed.

const NEEDED_MAJOR = 20;
const NEEDED_MINOR = 19;

/**
 * @param {string} version  such as '20.19.4'
 * @returns {string | undefined} what to tell the person, or undefined when the version will do
 */
export function nodeVersionProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > NEEDED_MAJOR || (major === NEEDED_MAJOR && minor >= NEEDED_MINOR)) return undefined;
  return `Tirkeu needs Node.js ${NEEDED_MAJOR}.${NEEDED_MINOR} or newer; this is ${version}. Get it from https://nodejs.org and try again.`;
}

/** Ends the process with a message when Node is too old. */
export function requireNode() {
  const problem = nodeVersionProblem(process.versions.node);
  if (!problem) return;
  console.error(problem);
  process.exit(1);
}
