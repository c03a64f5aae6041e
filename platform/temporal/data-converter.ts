import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import type { PayloadKey } from '../config.ts';
import { createPayloadCodec } from './payload-codec.ts';

/** Ending of this very file: the converter is loaded from source in tests and from the build in production. */
const ENDING = import.meta.url.endsWith('.ts') ? '.ts' : '.js';

export const FAILURE_CONVERTER_PATH = fileURLToPath(new URL(`./failure-converter${ENDING}`, import.meta.url));

/** How everything that goes to Temporal is written; the same on client and worker. */
export function createDataConverter(keys: readonly PayloadKey[]): DataConverter {
  return { payloadCodecs: [createPayloadCodec(keys)], failureConverterPath: FAILURE_CONVERTER_PATH };
}
