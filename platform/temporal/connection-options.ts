import { type ClientConnectConfig, loadClientConnectConfig } from '@temporalio/envconfig';

/** How a process reaches the Temporal server. */
export type ConnectionOptions = ClientConnectConfig['connectionOptions'] & { readonly address: string };

/**
 * The address of the program's settings, with TLS and API key from the SDK's own environment variables
 * (`TEMPORAL_TLS`, `TEMPORAL_TLS_CLIENT_CERT_PATH`, `TEMPORAL_API_KEY` …).
 */
export function connectionOptions({ temporalAddress }: { readonly temporalAddress: string }): ConnectionOptions {
  return { ...loadClientConnectConfig({ disableFile: true }).connectionOptions, address: temporalAddress };
}
