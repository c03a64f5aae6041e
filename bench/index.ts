/** `npm run bench -- NAME`: measures one part of the program and prints figures beside their floor. */
const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  decisions: async () => (await import('./decisions.ts')).benchDecisions(),
  forecast: async () => (await import('./forecast.ts')).benchForecast(),
  documents: async () => (await import('./documents.ts')).benchDocuments(),
  'summer-semester': async () => (await import('./summer-semester.ts')).benchSummerSemester(),
};

const bench = BENCHES[process.argv[2] ?? ''];
if (!bench) {
  console.error(`Which bench? npm run bench -- ${Object.keys(BENCHES).join('|')}`);
  process.exitCode = 2;
} else {
  await bench();
}
