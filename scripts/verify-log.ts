/** Proves the change log: `npm run verify-log [-- --case ID]`. */
import { parseArgs } from 'node:util';
import { createDb } from '../db/knex.ts';
import { verifyCase, verifyLog } from '../db/verification/verify-log.ts';
import { describeReport } from './verify-log/describe-report.ts';

const HELP = `npm run verify-log [-- --case ID]

Proves that nothing in the change log was edited, removed, exchanged or cut off, that every seal still
matches, and that contents, remarks, verdicts, numbers and documents are what the log tells of them.

  --case ID   prove one case only
  --help      this text

Needs DATABASE_URL when the program's own database is not used.
Exit code 0: proved; 1: not proved, the first broken link is named, or it could not be read; 2: wrong arguments.`;

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (!options || options.help) {
    console.log(HELP);
    return options ? 0 : 2;
  }
  const url = process.env['DATABASE_URL'];
  if (url) return prove(url, options.case);
  console.error('DATABASE_URL says which database to prove; it is not set.');
  return 2;
}

function readOptions(): { help?: boolean; case?: string } | undefined {
  try {
    return parseArgs({ options: { case: { type: 'string' }, help: { type: 'boolean' } } }).values;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
}

async function prove(url: string, caseId: string | undefined): Promise<number> {
  const db = createDb(url, { poolMax: 2 });
  try {
    const report = caseId === undefined ? await verifyLog(db) : await verifyCase(db, caseId);
    if (caseId !== undefined && report.cases === 0 && !report.problem) {
      console.error(`There is no case ${caseId}.`);
      return 1;
    }
    for (const line of describeReport(report)) console.log(line);
    return report.problem ? 1 : 0;
  } catch (error) {
    console.error(`The change log could not be read: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  } finally {
    await db.destroy();
  }
}
