/** Writes the OpenAPI document where the web's typed client is generated from. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from '../api/openapi.ts';

const folder = join(import.meta.dirname, '..', 'web', 'src', 'api');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'openapi.json'), `${JSON.stringify(openApiDocument(), null, 2)}\n`);
