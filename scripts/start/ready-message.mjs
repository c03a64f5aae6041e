/** Every role of the demo university has a login of its name. */
const DEMO_LOGINS = [
  'registrar, registrar-head, specialist, dean-1 … dean-4, adviser-1, lawyer, accountant, vice-rector, rector,',
  'archive, diploma, admin, auditor, student-1',
];

/**
 * @param {{ port: number, demo: boolean, watch: boolean }} settings
 * @returns {string}
 */
export function readyMessage({ port, demo, watch }) {
  return [
    '',
    `Tirkeu is ready at http://localhost:${port}`,
    ...(watch ? ['The web with live changes is at http://localhost:5173'] : []),
    ...(demo ? ['Demo logins, all with the password tirkeu-demo:', ...DEMO_LOGINS.map((line) => `  ${line}`)] : []),
    'Ctrl-C stops it.',
    '',
  ].join('\n');
}
