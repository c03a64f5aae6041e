/** Says whose certificates are trusted: `npm run trust -- add FILE | withdraw SHA256 | list | bin BIN | iin LOGIN IIN`. */
import { parseArgs } from 'node:util';
import { createDb } from '../db/knex.ts';
import { systemClock } from '../platform/clock.ts';
import { changeTrust, readRequest, type TrustRequest } from './trust/change-trust.ts';

const HELP = `npm run trust -- add FILE.cer | withdraw SHA256 | list | bin BIN | iin LOGIN IIN

Before papers can be signed with certificates, the program has to know whom it may believe:

  add FILE.cer       trusts the certificate of an authority, DER or PEM; prints its SHA-256: compare it with the one
                     the authority publishes
  withdraw SHA256    trusts it no longer; signatures made before keep their report
  list               the certificates that are or were trusted
  bin BIN            enters the business identification number of the university, which its keys name
  iin LOGIN IIN      enters the individual identification number of a signatory
  --help             this text

Needs DATABASE_URL when the program's own database is not used.
Exit code 0: done; 1: refused, with the reason; 2: wrong arguments.`;

process.exitCode = await main();

async function main(): Promise<number> {
  const request = readArguments();
  if (request === 'help' || !request) {
    console.log(HELP);
    return request === 'help' ? 0 : 2;
  }
  const url = process.env['DATABASE_URL'];
  if (url) return carryOut(url, request);
  console.error('DATABASE_URL says which database to change; it is not set.');
  return 2;
}

function readArguments(): TrustRequest | 'help' | undefined {
  try {
    const { values, positionals } = parseArgs({ options: { help: { type: 'boolean' } }, allowPositionals: true });
    return values.help ? 'help' : readRequest(positionals);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
}

async function carryOut(url: string, request: TrustRequest): Promise<number> {
  const db = createDb(url, { poolMax: 2 });
  try {
    const clock = systemClock(process.env['TIRKEU_TIME_ZONE'] ?? 'Asia/Almaty');
    for (const line of await changeTrust(db, request, clock.now())) console.log(line);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  } finally {
    await db.destroy();
  }
}
