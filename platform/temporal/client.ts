import { Client, Connection } from '@temporalio/client';
import type { Config } from '../config.ts';
import { connectionOptions } from './connection-options.ts';
import { createDataConverter } from './data-converter.ts';

export type TemporalSettings = Pick<Config, 'temporalAddress' | 'temporalNamespace' | 'payloadKeys'>;

/**
 * A connection that is made when first used, so that the API starts and answers reads while Temporal is away.
 */
export function createTemporalConnection(settings: Pick<TemporalSettings, 'temporalAddress'>): Connection {
  return Connection.lazy(connectionOptions(settings));
}

/** A client over a connection of its own. */
export function createTemporalClient(settings: TemporalSettings): Client {
  return new Client({
    connection: createTemporalConnection(settings),
    namespace: settings.temporalNamespace,
    dataConverter: createDataConverter(settings.payloadKeys),
  });
}
