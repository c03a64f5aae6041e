import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { openApiDocument } from '../../api/openapi.ts';
import { OPERATIONS } from '../../api/operations.ts';
import { kindOf } from '../../processes/index.ts';

type Node = Record<string, unknown>;

test('the document the web is built on is the one the API serves', () => {
  const file = join(import.meta.dirname, '..', '..', 'web', 'src', 'api', 'openapi.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
});

test('every request with a body shows an example that its own schema takes', () => {
  const bodies = OPERATIONS.filter((operation) => operation.body);
  expect(bodies.length).toBeGreaterThan(5);
  for (const { id, body, example } of bodies) expect((body as z.ZodType).safeParse(example).success, id).toBe(true);
});

test('the example of a new case is a content its kind takes', () => {
  const example = OPERATIONS.find(({ id }) => id === 'createCase')?.example as {
    process: string;
    kind: string;
    content: unknown;
  };
  const parsed = kindOf(example.process, example.kind)?.contentSchema.safeParse(example.content);
  expect(parsed?.error?.issues ?? []).toEqual([]);
  expect(parsed?.success).toBe(true);
});

test('every reference of the document leads somewhere', () => {
  const document = openApiDocument() as { components: { schemas: Node } };
  const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
    (match) => match[1] ?? '',
  );
  expect(references.length).toBeGreaterThan(20);
  for (const name of references) expect(Object.keys(document.components.schemas)).toContain(name);
});

test('operation ids and places are unique', () => {
  expect(new Set(OPERATIONS.map(({ id }) => id)).size).toBe(OPERATIONS.length);
  expect(new Set(OPERATIONS.map(({ method, path }) => `${method} ${path}`)).size).toBe(OPERATIONS.length);
});
