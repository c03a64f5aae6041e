/** The OpenAPI 3.1 document, made from the same schemas that check requests. */
import { z } from 'zod';
import { ERROR_STATUS, type ErrorCode } from '../contracts/errors.ts';
import { problemSchema } from '../contracts/common.schemas.ts';
import type { Operation } from './operation.ts';
import { OPERATIONS } from './operations.ts';

type Node = Readonly<Record<string, unknown>>;

const REFERENCE = '#/components/schemas/';
const ALWAYS: readonly ErrorCode[] = ['MALFORMED', 'UNAVAILABLE', 'INTERNAL'];
const PROBLEM: Node = { 'application/problem+json': { schema: { $ref: `${REFERENCE}Problem` } } };

/** Builds the document; the same every time. */
export function openApiDocument(): Node {
  return {
    openapi: '3.1.0',
    info: { title: 'Tirkeu', version: '1', description: 'Approval engine for a registrar’s office.' },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }, { token: [] }],
    paths: paths(),
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'tirkeu.sid' },
        token: { type: 'http', scheme: 'bearer' },
      },
      schemas: components(),
    },
  };
}

function paths(): Node {
  const byPath: Record<string, Record<string, Node>> = {};
  for (const operation of OPERATIONS) {
    byPath[operation.path] = { ...byPath[operation.path], [operation.method]: describeOperation(operation) };
  }
  return byPath;
}

function describeOperation(operation: Operation): Node {
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    ...(operation.access === 'public' && { security: [] }),
    parameters: parameters(operation),
    ...requestBody(operation),
    responses: responses(operation),
  };
}

function parameters(operation: Operation): readonly Node[] {
  return [
    ...inPlace(operation.params, 'path'),
    ...inPlace(operation.query, 'query'),
    ...(operation.idempotent ? [headerParameter('Idempotency-Key')] : []),
    ...(operation.id === 'streamEvents' ? [headerParameter('Last-Event-ID')] : []),
  ];
}

function inPlace(schema: z.ZodObject | undefined, place: 'path' | 'query'): readonly Node[] {
  return Object.entries(schema?.shape ?? {}).map(([name, part]) => ({
    name,
    in: place,
    required: place === 'path',
    schema: inlineSchema(part as z.ZodType),
  }));
}

function headerParameter(name: string): Node {
  return { name, in: 'header', required: false, schema: { type: 'string', maxLength: 200 } };
}

function requestBody(operation: Operation): Node {
  const json = operation.body && {
    'application/json': { schema: schemaOf(operation.body), example: operation.example },
  };
  const form = operation.fileField && { 'multipart/form-data': { schema: fileForm(operation.fileField) } };
  const bytes = operation.takesBytes && { 'application/octet-stream': { schema: {} } };
  return json || form ? { requestBody: { required: true, content: { ...json, ...form, ...bytes } } } : {};
}

function fileForm(field: string): Node {
  return {
    type: 'object',
    required: [field],
    properties: { [field]: { type: 'string', contentMediaType: 'application/octet-stream' } },
  };
}

function responses(operation: Operation): Node {
  const codes = [
    ...ALWAYS,
    ...(operation.access === 'signed-in' ? (['NOT_SIGNED_IN'] as const) : []),
    ...(operation.errors ?? []),
  ];
  const problems = new Map<number, string[]>();
  for (const code of codes) problems.set(ERROR_STATUS[code], [...(problems.get(ERROR_STATUS[code]) ?? []), code]);
  return {
    [operation.status]: success(operation),
    ...Object.fromEntries(
      [...problems].map(([status, list]) => [status, { description: list.join(', '), content: PROBLEM }]),
    ),
  };
}

function success(operation: Operation): Node {
  const { answer, summary } = operation;
  if (!answer) return { description: summary };
  const content =
    'mediaType' in answer
      ? { [answer.mediaType]: { schema: { type: 'string' } } }
      : { 'application/json': { schema: schemaOf(answer) } };
  return { description: summary, content };
}

function schemaOf(schema: z.ZodType): Node {
  const id = schema.meta()?.id;
  return id ? { $ref: REFERENCE + id } : inlineSchema(schema);
}

/** Nested schemas with an id become references into the components. */
function inlineSchema(schema: z.ZodType): Node {
  const { $defs: _definitions, $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return withReferences(rest);
}

function components(): Node {
  const found: Record<string, Node> = { Problem: {} };
  const roots = [problemSchema, ...OPERATIONS.flatMap(({ body, answer }) => [body, answer])];
  for (const root of roots) {
    if (!root || 'mediaType' in root) continue;
    const { $defs, ...whole } = z.toJSONSchema(root, { io: 'input' });
    const id = root.meta()?.id;
    if (id && !whole.$ref) found[id] = whole;
    Object.assign(found, $defs);
  }
  return Object.fromEntries(
    Object.entries(found)
      .sort()
      .map(([id, schema]) => [id, component(schema)]),
  );
}

function component(schema: Node): Node {
  const { $schema: _dialect, id: _id, ...rest } = schema;
  return withReferences(rest);
}

function withReferences(schema: Node): Node {
  return JSON.parse(JSON.stringify(schema).replaceAll('#/$defs/', REFERENCE)) as Node;
}
