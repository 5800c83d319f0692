import { expect, test } from 'vitest';
import { readCsv } from '../table/index.ts';
import { testExamples } from '../testing/examples.ts';
import { indexTable } from './one-off/index-request.ts';
import { checkStudy } from './parse.ts';
import { readData, readOptionsOf } from './read-data.ts';
import { keysWithoutEffect } from './without-effect.ts';

const paths = (study: object) => {
  const checked = checkStudy({ cedu: 1, data: 'd.csv', unit: 'id', ...study });
  if (!checked.ok) throw new Error(checked.faults[0]?.message);
  return keysWithoutEffect(checked.value).map((n) => n.path);
};
const posts = { a: { goalposts: [0, 9] } };

test.each([
  ['groups for medians that are not filled in', { missing: { by: 'g' } }, ['/missing/by']],
  ['goalposts of another method', { index: { indicators: posts } }, ['/index/indicators/a/goalposts']],
  [
    'goalposts below a dimension',
    { index: { normalise: { method: 'rank' }, dimensions: { d: { indicators: posts } } } },
    ['/index/dimensions/d/indicators/a/goalposts'],
  ],
  ['a shift of other weights', { index: { weights: { method: 'critic', shift: 0.1 } } }, ['/index/weights/shift']],
  ['values beside a method', { index: { weights: { method: 'equal', values: { a: 1 } } } }, ['/index/weights/values']],
  ['nesting of no dimensions', { index: { over: 'nested', indicators: { a: 'up' } } }, ['/index/over']],
  ['a lag of no rows in time', { explain: { focus: 'x', covariance: 'hc3', lag: 2 } }, ['/explain/lag']],
  ['a ratio of no guard', { segment: { guard: { kind: 'none', value: 0.5 } } }, ['/segment/guard/value']],
  ['other outcomes without a multiverse', { trust: { level: 'none', outcomes: ['y'] } }, ['/trust/outcomes']],
  ['totals that nothing divides', { trust: { multiverse: true, totals: ['a'] } }, ['/trust/totals']],
  ['rescaling of no dimensions', { index: { rescale: 'minmax' } }, ['/index/rescale']],
])('%s are noted', (_, study, expected) => {
  expect(paths(study)).toEqual(expected);
});

test.each([
  [{ missing: { policy: 'impute', by: 'g' } }],
  [{ index: { normalise: 'goalposts', indicators: posts } }],
  [{ index: { weights: { method: 'entropy', shift: 0.1 } } }],
  [{ index: { weights: { method: 'given', values: { a: 1 } } } }],
  [{ index: { over: 'nested', rescale: 'minmax', dimensions: { d: { indicators: { a: 'up' } } } } }],
  [{ segment: { guard: { kind: 'none', value: 0 } } }],
  [{ trust: { level: 'standard', outcomes: ['y'], perHead: 'pop', totals: ['a'] } }],
])('what has an effect is not: %j', (study) => {
  expect(paths(study)).toEqual([]);
});

test('a request for an index says so too', () => {
  const table = readCsv('a,b\n1,2\n3,1\n');
  if (!table.ok) throw new Error();
  const made = indexTable(table.value, { indicators: ['a', 'b'], weights: { method: 'equal', shift: 0.1 } });
  expect(made.ok && made.notes.map((n) => [n.code, n.path])).toEqual([['study/no_effect', '/weights/shift']]);
});

test('a sheet of what is no workbook, and a separator of what is no CSV', async () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const csv = await readData(bytes('a\n1\n'), { format: 'csv', sheet: 'x' });
  const json = await readData(bytes('[{"a":1}]'), { format: 'json', separator: ';', encoding: 'utf-8' });
  expect(csv.ok && csv.notes.map((n) => n.path)).toEqual(['/data/sheet']);
  expect(json.ok && json.notes.map((n) => n.path)).toEqual(['/data/encoding', '/data/separator']);
});

testExamples(new URL('./without-effect.ts', import.meta.url), { checkStudy, keysWithoutEffect });
testExamples(new URL('./read-data.ts', import.meta.url), { checkStudy, readOptionsOf });
