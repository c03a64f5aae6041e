// What a line of a log means to the person at the terminal.

const WARNING_LEVEL = 40;

/** PostgreSQL says so to everybody who asks too early, and the supervisor asks until it is up. */
const EXPECTED = /the database system is (starting up|not yet accepting connections)/u;

/**
 * @param {string} line
 * @returns {{ text: string, isWarning: boolean }} in short, and whether it reports something out of order
 */
export function readLogLine(line) {
  const entry = parse(line);
  if (!entry)
    return { text: line, isWarning: /\b(error|fatal|panic|warn(ing)?)\b/iu.test(line) && !EXPECTED.test(line) };
  const { level, msg, err, error } = entry;
  const cause = err?.message ?? error;
  return {
    text: [msg, cause].filter((part) => typeof part === 'string').join(': ') || line,
    isWarning: typeof level === 'number' ? level >= WARNING_LEVEL : /^(warn|error|fatal)/iu.test(String(level)),
  };
}

/**
 * @param {string} line
 * @returns {{ level?: unknown, msg?: unknown, err?: { message?: unknown }, error?: unknown } | undefined}
 */
function parse(line) {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
