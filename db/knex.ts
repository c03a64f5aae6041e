import knex, { type Knex } from 'knex';
import pg from 'pg';

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** Every failure reaches the caller as an exception, who knows what it means; knex would print it besides. */
const SILENT = { warn: ignore, error: ignore, deprecate: ignore, debug: ignore };

function ignore(): void {}

/** Rows carry calendar dates as `YYYY-MM-DD`, instants as ISO strings in UTC and counts as numbers. */
function rowTypes(): Knex.PgCustomTypesConfig {
  const types = new pg.TypeOverrides();
  const toDate = pg.types.getTypeParser(TIMESTAMPTZ) as (text: string) => Date;
  types.setTypeParser(INT8, Number);
  types.setTypeParser(DATE, (text) => text);
  types.setTypeParser(TIMESTAMPTZ, (text) => toDate(text).toISOString());
  return { getTypeParser: (oid, format) => types.getTypeParser(oid, format === 'binary' ? 'binary' : 'text') };
}

/**
 * Opens a pool of connections. The caller closes it with `destroy()`.
 *
 * @param url  `postgres://…`
 */
export function createDb(url: string, options: { readonly poolMax: number }): Knex {
  const connection = {
    connectionString: url,
    types: rowTypes(),
    connectionTimeoutMillis: 5_000,
    statement_timeout: 60_000,
    options: '-c timezone=UTC',
    application_name: 'tirkeu',
  };
  return knex({
    client: 'pg',
    connection,
    acquireConnectionTimeout: 10_000,
    log: SILENT,
    pool: { min: 0, max: options.poolMax },
  });
}
