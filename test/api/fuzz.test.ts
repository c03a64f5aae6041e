/** Whatever is sent to whichever call, the answer is never an error of the program's own. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OPERATIONS } from '../../api/operations.ts';
import type { Operation } from '../../api/operation.ts';
import { send, type ApiUser } from './api-user.ts';
import { openOrder, orderDraft, type Draft } from './orders.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const RUNS = 40;

let app: TestApp;
let registrar: ApiUser;
let draft: Draft;
let caseId: string;
beforeAll(async () => {
  app = await startTestApp();
  registrar = await app.user('registrar');
  draft = await orderDraft(registrar, 'expulsion-own-wish');
  caseId = (await openOrder(registrar, 'expulsion-own-wish')).id;
});
afterAll(() => app.close());

const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', '0', '-1', '__proto__', '../..', '%00', 'null'),
);
const anyJson = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' });

/** Halves of surrogate pairs cannot stand in an address. */
function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

/** A path whose places hold something real or something strange. */
function pathOf(operation: Operation): fc.Arbitrary<string> {
  const places = Object.keys(operation.params?.shape ?? {});
  const value = fc.oneof(
    word,
    fc.constantFrom('order', 'expulsion-own-wish', 'certificates', 'student-0001', 'real-case'),
  );
  return fc.tuple(...places.map(() => value)).map((values) =>
    places.reduce((path, place, index) => {
      const text = values[index] === 'real-case' ? caseId : (values[index] ?? '');
      return path.replace(`{${place}}`, encodeURIComponent(wellFormed(text)));
    }, operation.path),
  );
}

function queryOf(operation: Operation): fc.Arbitrary<string> {
  const names = [...Object.keys(operation.query?.shape ?? {}), 'strange'];
  return fc
    .array(fc.tuple(fc.constantFrom(...names), word), { maxLength: 3 })
    .map((pairs) =>
      new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, wellFormed(value)])).toString(),
    );
}

/** The documented example with one place replaced, or anything at all. */
function bodyOf(operation: Operation): fc.Arbitrary<unknown> {
  const example = operation.id === 'createCase' ? draft : operation.example;
  if (typeof example !== 'object' || example === null) return anyJson;
  const changed = fc
    .tuple(fc.constantFrom(...Object.keys(example), 'strange'), anyJson)
    .map(([key, value]) => ({ ...example, [key]: value }));
  const inContent = fc
    .tuple(fc.constantFrom(...Object.keys(draft.content), 'strange'), anyJson)
    .map(([key, value]) => ({ ...example, content: { ...draft.content, [key]: value } }));
  return fc.oneof(anyJson, changed, inContent);
}

// signing out would end the session of all the others, the stream never ends
const CALLS = OPERATIONS.filter(({ id }) => id !== 'signOut' && id !== 'streamEvents');

test.each(CALLS.map((operation) => [operation.id, operation] as const))(
  '%s meets nothing it does not expect',
  async (_id, operation) => {
    await fc.assert(
      fc.asyncProperty(pathOf(operation), queryOf(operation), bodyOf(operation), async (path, query, body) => {
        const headers = {
          Cookie: registrar.cookie,
          'X-CSRF-Token': registrar.csrfToken,
          'Content-Type': 'application/json',
        };
        const init = operation.method === 'get' ? { headers } : { headers, body: JSON.stringify(body) };
        const { status } = await send(app.url, operation.method.toUpperCase(), `${path}?${query}`, init);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: RUNS },
    );
  },
);
