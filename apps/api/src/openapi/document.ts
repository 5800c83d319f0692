/** The OpenAPI 3.1 document, made from the same schemas that requests are checked with. */
import { ENGINE } from '@cedu/core';
import { z } from 'zod';
import { mediaTypes } from '../body/index.ts';
import { Problem } from '../host/index.ts';
import type { Answer, Operation } from '../operation.ts';
import { PROBLEMS, type ProblemName } from '../problem/index.ts';

type Json = Record<string, unknown>;

const ABOUT = `Statistics of regions: composite indices, regressions, mixtures of regressions, and an audit of printed tables.

Bodies are the command line's arguments as JSON; answers are its \`--json\` objects. Data stand in the request: no file and no address is followed. What a step noted stands in the header \`Cedu-Notes\` by code. Problems are \`application/problem+json\` (RFC 9457), with a JSON pointer for each fault, in Chinese or English by \`Accept-Language\`.`;

/**
 * The problems that an endpoint may answer with: its own, and those that the host brings. What asks for no work is not
 * counted against a rate; health needs no key and has nothing that could fail.
 */
export function problemsOf({ id, method, problems, tag }: Operation): ProblemName[] {
  const host: ProblemName[] = ['method'];
  if (id === 'limits' || tag !== 'service') host.push('unauthorized');
  if (method !== 'get') host.push('rate');
  if (tag !== 'service') host.push('bug');
  return [...problems, ...host];
}

/** The whole document. */
export function openApiDocument(operations: readonly Operation[]): Json {
  const schemas = createSchemas();
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    paths[operation.path] ??= {};
    paths[operation.path]![operation.method] = describe(operation, schemas.of);
  }
  schemas.of(Problem, 'output');
  return {
    openapi: '3.1.0',
    info: {
      title: 'cedu',
      version: ENGINE,
      summary: 'Statistics as a service',
      description: ABOUT,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: ['estimators', 'reports', 'studies', 'jobs', 'service'].map((name) => ({ name })),
    security: [{}, { key: [] }],
    paths,
    components: {
      schemas: schemas.all(),
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'Where the server asks for a key' } },
    },
  };
}

function describe(operation: Operation, schema: Schemas['of']): Json {
  const { id, tag, about } = operation;
  const responses: Record<string, Json> = {};
  for (const [status, answer] of Object.entries(operation.answers)) responses[status] = answerOf(answer, schema);
  for (const name of problemsOf(operation)) {
    const status = String(PROBLEMS[name].status);
    const title = PROBLEMS[name].en.title;
    const before = responses[status]?.['description'];
    if (typeof before === 'string' && before.includes(title)) continue;
    responses[status] = {
      description: before === undefined ? title : `${before}; ${title}`,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
  return {
    operationId: id,
    tags: [tag],
    summary: operation.summary,
    ...(about !== undefined && { description: about }),
    ...(operation.parameters && {
      parameters: operation.parameters.map((parameter) => ({
        name: parameter.name,
        in: parameter.in,
        required: parameter.in === 'path',
        description: parameter.about,
        schema: parameter.schema ? schema(parameter.schema, 'input') : { type: 'string' },
      })),
    }),
    ...(operation.body && { requestBody: { required: true, content: bodyOf(operation.body, schema) } }),
    responses,
  };
}

const FORM = { data: 'A CSV, JSON or XLSX file', request: 'The other keys, as JSON' };

/** A file's options stand in the address; a form holds the file and, as JSON, the request. */
function bodyOf({ schema, kinds, example, form = FORM }: NonNullable<Operation['body']>, of: Schemas['of']): Json {
  const json = { schema: of(schema, 'input'), ...(example !== undefined && { example }) };
  return Object.fromEntries(
    mediaTypes(kinds).map((type): [string, Json] => {
      if (type === 'application/json') return [type, json];
      if (type !== 'multipart/form-data')
        return [
          type,
          { schema: { type: 'string', description: 'A file with a header line; the other keys stand in the query' } },
        ];
      const properties = Object.fromEntries(
        Object.entries(form).map(([name, description]) => [name, { type: 'string', description }]),
      );
      const required = Object.keys(form).filter((name) => name === 'data' || name === 'study');
      return [type, { schema: { type: 'object', properties, required } }];
    }),
  );
}

function answerOf({ about, content, headers }: Answer, of: Schemas['of']): Json {
  return {
    description: about,
    ...(headers && {
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, words]) => [name, { description: words, schema: { type: 'string' } }]),
      ),
    }),
    ...(content && {
      content: Object.fromEntries(
        Object.entries(content).map(([type, schema]) => [
          type,
          schema === null ? { schema: { type: 'string' } } : { schema: of(schema, 'output') },
        ]),
      ),
    }),
  };
}

interface Schemas {
  readonly of: (schema: z.ZodType, io: 'input' | 'output') => Json;
  readonly all: () => Record<string, Json>;
}

/** Schemas with an id are components; `$defs` that zod makes for the rest become components too. */
function createSchemas(): Schemas {
  const components: Record<string, Json> = {};
  let counted = 0;
  return {
    of(schema, io) {
      const made = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' }) as Json;
      const { $schema: _, $defs = {}, ...own } = made;
      const names = new Map<string, string>();
      for (const name of Object.keys($defs as Json)) {
        const named = /^__schema/.test(name) ? `Part${++counted}` : io === 'input' && name in components ? name : name;
        names.set(name, named);
      }
      const root = typeof own['id'] === 'string' ? own['id'] : `Part${counted + 1}`;
      const refers = JSON.stringify({ own, $defs }).includes('"$ref":"#"');
      const moved = (value: unknown): unknown => {
        if (Array.isArray(value)) return value.map(moved);
        if (typeof value !== 'object' || value === null) return value;
        return Object.fromEntries(
          Object.entries(value)
            .filter(([key]) => key !== 'id' || typeof (value as Json)['id'] !== 'string')
            .map(([key, inner]) => {
              if (key !== '$ref' || typeof inner !== 'string') return [key, moved(inner)];
              if (inner === '#') return [key, `#/components/schemas/${root}`];
              const name = inner.replace('#/$defs/', '');
              return [key, `#/components/schemas/${names.get(name) ?? name}`];
            }),
        );
      };
      for (const [name, definition] of Object.entries($defs as Record<string, Json>)) {
        components[names.get(name)!] = moved(definition) as Json;
      }
      const whole = moved(own) as Json;
      if (typeof own['id'] !== 'string' && !refers) return whole;
      if (typeof own['id'] !== 'string') counted++;
      components[root] = whole;
      return { $ref: `#/components/schemas/${root}` };
    },
    all: () => components,
  };
}
