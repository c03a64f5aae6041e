import { pino, stdSerializers, type Logger } from 'pino';

export type { Logger };

/** Members in which PostgreSQL's driver repeats parts of the rows or the statement that failed. */
const ROW_PARTS = ['detail', 'where', 'internalQuery', 'hint'] as const;

/** Structured log on standard output. Personal data never goes into it. */
export function createLogger(name: string, level: string): Logger {
  const serializers = { err: withoutRowParts };
  return pino({ name, level, serializers, timestamp: pino.stdTimeFunctions.isoTime });
}

/** An error as it may be logged: of a broken constraint its name, never the values that broke it. */
export function withoutRowParts(error: Error): object {
  const { raw: _raw, ...shown }: Record<string, unknown> = { ...stdSerializers.err(error) };
  for (const part of ROW_PARTS) delete shown[part];
  return shown;
}
