/** Says in words what is wrong with an installation: `npm run doctor`. */
import { join } from 'node:path';
import { createDb } from '../db/knex.ts';
import { projectRoot } from '../platform/paths.ts';
import { readConfig } from '../platform/config.ts';
import { createTemporalConnection } from '../platform/temporal/client.ts';
import { examineDatabase } from './doctor/database.ts';
import type { Finding } from './doctor/finding.ts';
import { examineDisk, examineLibreOffice, examineNode } from './doctor/machine.ts';
import { examineTemporal } from './doctor/temporal.ts';

const HELP = `npm run doctor

Examines the machine, the database and Temporal, and says what is wrong and what to do about it.
Exit code 0: everything the program needs is there; 1: something is not.`;

const SIGNS = { well: '✓', note: '○', ill: '✗' } as const;

if (process.argv.includes('--help')) console.log(HELP);
else process.exitCode = tell(await examine());

async function examine(): Promise<Finding[]> {
  const config = readConfig(process.env);
  const db = createDb(config.databaseUrl, { poolMax: 2 });
  const connection = createTemporalConnection(config);
  try {
    return [
      examineNode(),
      examineDisk(process.env['TIRKEU_DATA_DIR'] ?? join(projectRoot(), '.data')),
      examineLibreOffice(),
      ...(await examineDatabase(db)),
      ...(await examineTemporal(connection, config.temporalNamespace)),
    ];
  } finally {
    await connection.close();
    await db.destroy();
  }
}

/** Prints the findings and gives the exit code. */
function tell(findings: readonly Finding[]): number {
  for (const { state, text, advice } of findings) {
    console.log(`${SIGNS[state]} ${text}${advice === undefined ? '' : `\n    → ${advice}`}`);
  }
  return findings.some(({ state }) => state === 'ill') ? 1 : 0;
}
