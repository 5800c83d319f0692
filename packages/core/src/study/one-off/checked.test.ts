import { expect, test } from 'vitest';
import { z } from 'zod';
import { readCsv } from '../../table/index.ts';
import { testExamples } from '../../testing/examples.ts';
import { checkedRequest } from './checked.ts';
import { describeTable } from './describe.ts';
import { exponentialTable } from './exponential.ts';
import { indexTable } from './index-request.ts';
import { mixtureTable } from './mixture.ts';
import { olsTable } from './ols.ts';

const read = readCsv('a,b,y\n1,5,2\n2,3,3\n4,4,5\n');
if (!read.ok) throw new Error();
const table = read.value;
const long = `y ~ ${'a+'.repeat(6000)}b`;
const indicators = ['a', 'b'];

test.each([
  ['weights of no known method', () => indexTable(table, { indicators, weights: 'foo' as 'equal' }), '/weights'],
  [
    'a weight that is no number',
    () => indexTable(table, { indicators, weights: { method: 'given', values: { a: Number.NaN } } }),
    '/weights/values/a',
  ],
  [
    'a weight below 0',
    () => indexTable(table, { indicators, weights: { method: 'given', values: { a: -1 } } }),
    '/weights/values/a',
  ],
  [
    'an endless range',
    () => indexTable(table, { indicators, normalise: { method: 'minmax', range: [0, Infinity] } }),
    '/normalise/range/1',
  ],
  ['no indicators', () => indexTable(table, { indicators: [] }), '/indicators'],
  ['no columns', () => describeTable(table, { columns: [] }), '/columns'],
  ['a formula over the limit', () => olsTable(table, { formula: long }), '/formula'],
  ['a curve over the limit', () => exponentialTable(table, { formula: long }), '/formula'],
  ['components over the limit', () => mixtureTable(table, { formula: 'y ~ a', components: 9 }), '/components'],
])('%s: a fault and not a throw', async (_, ask, path) => {
  expect(await ask()).toMatchObject({ ok: false, faults: [{ code: 'study/invalid_value', path }] });
});

test.each([
  [{ indicators, weights: { method: 'given' as const, values: { a: 1 } } }, '/weights/values'],
  [{ indicators, normalise: { method: 'zscore' as const, range: [0, 1] as [number, number] } }, '/normalise/range'],
])('a fault of the index points into the request', (request, path) => {
  expect(indexTable(table, request)).toMatchObject({ ok: false, faults: [{ path }] });
});

testExamples(new URL('./checked.ts', import.meta.url), { checkedRequest, z });
