import { pino, type Logger } from 'pino';

export type { Logger };

/** Structured log on standard output. Personal data never goes into it. */
export function createLogger(name: string, level: string): Logger {
  return pino({ name, level, timestamp: pino.stdTimeFunctions.isoTime });
}
