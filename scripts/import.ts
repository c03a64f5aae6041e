/** Takes lists into the register: `npm run import -- students FILE.csv [--partial]`. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Knex } from 'knex';
import { AppError } from '../contracts/errors.ts';
import { createDb } from '../db/knex.ts';
import { recordAccess } from '../db/stores/access-log-store.ts';
import { checkHeading } from '../db/student-import/heading.ts';
import { importStudents } from '../db/student-import/import-students.ts';
import { IMPORT_COLUMNS, OPTIONAL_COLUMNS } from '../db/student-import/student-row-reader.ts';
import { SYSTEM } from '../domain/approval/events.ts';
import { systemClock } from '../platform/clock.ts';
import { readCsv } from '../platform/csv.ts';
import { decodeText } from '../platform/decode-text.ts';
import { newId } from '../platform/ids.ts';
import { describeImport } from './import/describe-import.ts';

const HELP = `npm run import -- students FILE.csv [--partial]

Adds students to the register. The first line names the columns, in any order:
  ${IMPORT_COLUMNS.join(', ')}
These may be absent or empty: ${OPTIONAL_COLUMNS.join(', ')}.

The columns are separated by commas, semicolons or tabs; the file is UTF-8 or windows-1251 (which has no Kazakh letters).
"programme" is the code of an educational programme; dates are YYYY-MM-DD; "sex" is female or male; "status" is applicant,
studying, academic-leave, mobility, graduated, expelled or transferred-out; "study_form" is full-time or distance;
"study_language" is kk, ru or en; "funding" is grant or paid; "course" is 0 for applicants; "leave_until" is the last
day of an academic leave.

  --partial   take the good rows even when others are wrong; without it nothing is changed then
  --help      this text

Needs DATABASE_URL when the program's own database is not used.
Exit code 0: all rows taken; 1: some or all were not, each with its reason; 2: wrong arguments or no such file.`;

interface Options {
  readonly file: string;
  readonly partial: boolean;
  readonly databaseUrl: string;
}

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const options = readOptions();
    if (options === 'help') {
      console.log(HELP);
      return 0;
    }
    const rows = await readRows(options.file);
    return await importRows(rows, options);
  } catch (error) {
    if (error instanceof AppError) console.error(`The list could not be taken (${error.code}); nothing was changed.`);
    else console.error(error instanceof Error ? error.message : String(error));
    return error instanceof AppError ? 1 : 2;
  }
}

/** @throws Error saying what is wrong with the arguments */
function readOptions(): Options | 'help' {
  const { values, positionals } = parseArgs({
    options: { partial: { type: 'boolean', default: false }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.help) return 'help';
  const [what, file, ...more] = positionals;
  const databaseUrl = process.env['DATABASE_URL'];
  if (what !== 'students' || file === undefined || more.length > 0) {
    throw new Error('Which list? npm run import -- students FILE.csv [--partial]; --help says more.');
  }
  if (!databaseUrl) throw new Error('DATABASE_URL says which database to fill; it is not set.');
  return { file, partial: values.partial, databaseUrl };
}

/** @throws Error for a file that is no list of students */
async function readRows(file: string): Promise<readonly Record<string, string>[]> {
  const rows = readCsv(decodeText(await readFile(file)).text);
  if (!rows || rows.length === 0) throw new Error(`${file} is no table with a heading line and rows.`);
  const { missing, unknown } = checkHeading(Object.keys(rows[0] ?? {}));
  if (missing.length > 0) throw new Error(`The heading line lacks ${missing.join(', ')}.`);
  if (unknown.length > 0) throw new Error(`The heading line has columns nobody knows: ${unknown.join(', ')}.`);
  return rows;
}

async function importRows(rows: readonly Record<string, string>[], options: Options): Promise<number> {
  const db = createDb(options.databaseUrl, { poolMax: 2 });
  try {
    return await takeRows(db, rows, options);
  } finally {
    await db.destroy();
  }
}

async function takeRows(db: Knex, rows: readonly Record<string, string>[], { partial }: Options): Promise<number> {
  const clock = systemClock(process.env['TIRKEU_TIME_ZONE'] ?? 'Asia/Almaty');
  const outcome = await importStudents(db, { rows, partial, today: clock.today(), newId });
  const subject = String(outcome.imported);
  await recordAccess(db, { personId: SYSTEM, action: 'students-imported', subject, at: clock.now() });
  for (const line of describeImport(outcome)) console.log(line);
  return outcome.imported === rows.length ? 0 : 1;
}
