import { Client, Connection } from '@temporalio/client';
import type { Config } from '../config.ts';
import { createDataConverter } from './data-converter.ts';

export type TemporalSettings = Pick<Config, 'temporalAddress' | 'temporalNamespace' | 'payloadKeys'>;

/**
 * A client that connects when first used, so that the API starts and answers reads while Temporal is away.
 * TLS and API keys come from the SDK's own environment variables in production.
 */
export function createTemporalClient(settings: TemporalSettings): Client {
  return new Client({
    connection: Connection.lazy({ address: settings.temporalAddress }),
    namespace: settings.temporalNamespace,
    dataConverter: createDataConverter(settings.payloadKeys),
  });
}
