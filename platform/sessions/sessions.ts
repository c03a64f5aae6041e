import connectPgSimple from 'connect-pg-simple';
import type { RequestHandler } from 'express';
import session from 'express-session';
import pg from 'pg';

declare module 'express-session' {
  interface SessionData {
    personId: string;
    csrfToken: string;
  }
}

export const SESSION_COOKIE = 'tirkeu.sid';

/** A working day with a margin; after it one signs in again. */
const SESSION_HOURS = 12;
const PRUNE_SECONDS = 15 * 60;

export interface Sessions {
  readonly middleware: RequestHandler;
  close(): Promise<void>;
}

/**
 * Sessions kept in PostgreSQL. The end of a session is fixed when it begins, so that reading a page writes nothing.
 *
 * @param secret  signs the cookie; changing it ends all sessions
 */
export function createSessions(databaseUrl: string, secret: string): Sessions {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 4,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  });
  // a lost idle connection is replaced at the next request; without a listener it would end the process
  pool.on('error', () => undefined);
  const Store = connectPgSimple(session);
  const store = new Store({ pool, tableName: 'sessions', disableTouch: true, pruneSessionInterval: PRUNE_SECONDS });
  const middleware = session({
    name: SESSION_COOKIE,
    secret,
    store,
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure: 'auto', path: '/', maxAge: SESSION_HOURS * 3_600_000 },
  });
  return {
    middleware,
    async close() {
      store.close();
      if (!pool.ended) await pool.end();
    },
  };
}
