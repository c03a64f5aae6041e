/** Temporal reads and writes histories as JSON only when all its packages share one protobufjs. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../platform/paths.ts';

test('the Temporal packages and the program resolve the same protobufjs', () => {
  const own = createRequire(join(projectRoot(), 'package.json'));
  const copies = ['@temporalio/common', '@temporalio/proto', '@temporalio/worker'].map((name) =>
    createRequire(own.resolve(name)).resolve('protobufjs'),
  );
  expect(new Set(copies)).toEqual(new Set([own.resolve('protobufjs')]));
});
