/** Proves the change log: `npm run verify-log [-- --case ID | --anchor NUMBER:HASH]`. */
import { parseArgs } from 'node:util';
import { createDb } from '../db/knex.ts';
import { verifyCase, verifyLog, type Anchor } from '../db/verification/verify-log.ts';
import { describeReport } from './verify-log/describe-report.ts';

const HELP = `npm run verify-log [-- --case ID | --anchor NUMBER:HASH]

Proves that nothing in the change log was edited, removed, exchanged or cut off, that every seal still
matches, and that contents, remarks, verdicts, numbers and documents are what the log tells of them.

  --case ID              prove one case only
  --anchor NUMBER:HASH   prove also that this seal, kept outside the database, still stands in it
  --help                 this text

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
  if (url) return prove(url, options);
  console.error('DATABASE_URL says which database to prove; it is not set.');
  return 2;
}

interface Options {
  readonly help: boolean;
  readonly case?: string;
  readonly anchor?: Anchor;
}

function readOptions(): Options | undefined {
  try {
    const known = { case: { type: 'string' }, anchor: { type: 'string' }, help: { type: 'boolean' } } as const;
    const { help = false, case: caseId, anchor } = parseArgs({ options: known }).values;
    return {
      help,
      ...(caseId !== undefined && { case: caseId }),
      ...(anchor !== undefined && { anchor: toAnchor(anchor) }),
    };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
}

/** As the command prints it after a proof. */
function toAnchor(text: string): Anchor {
  const [, number, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (number === undefined || hash === undefined) throw new Error(`--anchor is NUMBER:HASH, not "${text}".`);
  return { number: Number(number), hash };
}

async function prove(url: string, { case: caseId, anchor }: Options): Promise<number> {
  const db = createDb(url, { poolMax: 2 });
  try {
    const report = caseId === undefined ? await verifyLog(db, anchor) : await verifyCase(db, caseId);
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
