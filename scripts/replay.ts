/** Carries a closed case out again from its record: `npm run replay -- NUMBER`. */
import { parseArgs } from 'node:util';
import type { Knex } from 'knex';
import { createDb } from '../db/knex.ts';
import { createRenderer } from '../documents/index.ts';
import { readConfig, type Config } from '../platform/config.ts';
import { systemClock } from '../platform/clock.ts';
import { describeFindings } from './replay/describe-findings.ts';
import { findCases } from './replay/recorded-case.ts';
import { replayCase } from './replay/replay-case.ts';
import type { ReplayDependencies } from './replay/replay-papers.ts';

const HELP = `npm run replay -- NUMBER

Carries a closed case out again from its record: the recorded commands through the same rules, the number by the
pattern of its journal, and every paper laid out again from what it was made of. Says for log, state, sheet, number
and each DOCX whether every byte is the same, or where it differs. Changes nothing.

  NUMBER   number of the paper, or id of the case; a number that comes several times is answered with the ids
  --help   this text

A paper may differ although nothing was tampered with: its template was corrected since, or somebody who stands in it
has another name or post now. The frozen bytes stay what they are.

Needs DATABASE_URL when the program's own database is not used.
Exit code 0: everything is the same; 1: something differs, or the case is open or not there; 2: wrong arguments.`;

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (!options || options.help) {
    console.log(HELP);
    return options ? 0 : 2;
  }
  const config = readConfig(process.env);
  const db = createDb(readingOnly(config.databaseUrl), { poolMax: 2 });
  try {
    return await replayNumbered(db, config, options.number);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    await db.destroy();
  }
}

/** A proof must not change what it proves: the server refuses to write for it. */
function readingOnly(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set('options', '-c default_transaction_read_only=on');
  return url.href;
}

function readOptions(): { readonly help: boolean; readonly number: string } | undefined {
  try {
    const { values, positionals } = parseArgs({ options: { help: { type: 'boolean' } }, allowPositionals: true });
    const [number = ''] = positionals;
    const isWhole = values.help === true || (positionals.length === 1 && number !== '');
    return isWhole ? { help: values.help === true, number } : undefined;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
}

async function replayNumbered(db: Knex, config: Config, number: string): Promise<number> {
  const found = await findCases(db, number);
  const [only] = found;
  if (!only || found.length > 1) {
    console.error(
      only ? `Several papers have the number ${number}; name one by its id:` : `There is no paper ${number}.`,
    );
    for (const { id, registeredOn } of found) console.error(`  ${id}  of ${registeredOn ?? 'no date'}`);
    return 1;
  }
  return replayOne(db, config, only.id);
}

async function replayOne(db: Knex, { timeZone, publicUrl }: Config, caseId: string): Promise<number> {
  const renderer = createRenderer({ threads: 1 });
  try {
    const clock = systemClock(timeZone);
    const renderDocx: ReplayDependencies['renderDocx'] = (requests) => renderer.renderDocxBatch(requests);
    const findings = await replayCase({ db, clock, timeZone, publicUrl, renderDocx }, caseId);
    if (!findings) {
      console.error('The case is still open: it can be replayed once it is closed.');
      return 1;
    }
    for (const line of describeFindings(caseId, findings)) console.log(line);
    return findings.some(({ difference }) => difference !== undefined) ? 1 : 0;
  } finally {
    await renderer.close();
  }
}
