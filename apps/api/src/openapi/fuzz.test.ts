/** Requests made from the schemas, and whatever JSON: every answer is one that the document describes. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { posted, testApp } from '../testing/bindings.ts';

const app = testApp();
let ajv: Ajv2020;
beforeAll(async () => {
  ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema((await (await app.request('/openapi.json')).json()) as object, 'api');
});

/** The answer has a status and a body that the document names. */
async function described(path: string, answer: Response): Promise<void> {
  const type = (answer.headers.get('content-type') ?? '').split(';')[0]!;
  const place = (rest: string) => rest.replaceAll('/', '~1');
  const at = `api#/paths/${place(path)}/post/responses/${answer.status}/content/${place(type)}/schema`;
  const check = ajv.getSchema(at);
  expect([at, check === undefined]).toEqual([at, false]);
  const body: unknown = await answer.json();
  expect([answer.status < 500, check!(body), check!.errors]).toEqual([true, true, null]);
}

const name = fc.constantFrom('y', 'x', 'z', '测', 'a b', '__proto__', '');
const cell = fc.oneof(
  fc.double(),
  fc.integer({ min: -9, max: 9 }),
  fc.constantFrom(null, 'NaN', '', 'a', true, '1e999', '-0'),
);
const data = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .integer({ min: 0, max: 8 })
      .chain((n) => fc.dictionary(name, fc.array(cell, { minLength: n, maxLength: n }))),
  },
  {
    weight: 3,
    arbitrary: fc.integer({ min: 3, max: 12 }).chain((n) => {
      const numbers = fc.array(fc.integer({ min: -99, max: 99 }), { minLength: n, maxLength: n });
      return fc.record({ y: numbers, x: numbers, z: numbers });
    }),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
);
const formula = fc.oneof(
  fc.constantFrom('y ~ x', 'y ~ x + z', 'log(y) ~ x', 'y ~ .', 'y ~ x:z - 1', 'y ~', '~', 'y ~ 测'),
  fc.string({ maxLength: 12 }),
);
const anyOf = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: arbitrary as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: fc.jsonValue() });

/** Mostly of the schema's form, with keys left out, put in and spoilt. */
const bodies: [string, fc.Arbitrary<unknown>][] = [
  [
    '/v1/describe',
    fc.record({ data, columns: anyOf(fc.array(name, { maxLength: 3 })), extra: fc.jsonValue() }, { requiredKeys: [] }),
  ],
  [
    '/v1/index',
    fc.record(
      {
        data,
        unit: anyOf(name),
        indicators: anyOf(fc.array(fc.constantFrom('x', '-x', 'y', '-z', 'q'), { maxLength: 4 })),
        weights: anyOf(fc.constantFrom('entropy', 'equal', 'critic', 'pca', 'cv', 'none')),
        normalise: anyOf(fc.constantFrom('minmax', 'zscore', 'rank')),
        aggregate: anyOf(fc.constantFrom('arithmetic', 'geometric', 'topsis')),
      },
      { requiredKeys: [] },
    ),
  ],
  ['/v1/exponential', fc.record({ data, formula: anyOf(formula) }, { requiredKeys: [] })],
  [
    '/v1/ols',
    fc.record(
      {
        data,
        formula: anyOf(formula),
        covariance: anyOf(fc.constantFrom('classical', 'hc0', 'hc3', 'cluster')),
        level: anyOf(fc.double({ min: -1, max: 2, noNaN: true })),
      },
      { requiredKeys: [] },
    ),
  ],
  [
    '/v1/mixture',
    fc.record(
      {
        data,
        formula: anyOf(formula),
        components: anyOf(fc.constantFrom(1, 2, '1..2', 9, 0)),
        starts: fc.constantFrom(1, 2, 1e9),
      },
      { requiredKeys: ['starts'] },
    ),
  ],
  ['/v1/audit', fc.oneof(fc.jsonValue(), fc.record({ printed: fc.constant(1), regressions: fc.jsonValue() }))],
  [
    '/v1/reports',
    fc.record(
      {
        study: anyOf(
          fc.record(
            {
              cedu: fc.constant(1),
              unit: name,
              index: fc.jsonValue(),
              outcome: fc.jsonValue(),
              trust: fc.constant('none'),
            },
            { requiredKeys: ['cedu'] },
          ),
        ),
        data,
        set: fc.jsonValue(),
      },
      { requiredKeys: [] },
    ),
  ],
  ['/v1/verify', fc.record({ report: fc.jsonValue(), data }, { requiredKeys: [] })],
];

test.each(bodies)('%s', async (path, body) => {
  await fc.assert(
    fc.asyncProperty(body, async (given) => {
      await described(path, await app.request(path, posted(given)));
    }),
    { numRuns: 80 },
  );
});
