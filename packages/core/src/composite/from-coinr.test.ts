import { describe, expect, test } from 'vitest';
import { asem, type Cell, printed, resultOf } from '../testing/composite-reference.ts';
import { testExamples } from '../testing/examples.ts';
import { coherence } from './coherence.ts';
import { compositeIndex } from './composite-index.ts';
import { type CoinrDimension, fromCoinr } from './from-coinr.ts';
import type { DimensionNode, IndicatorColumn } from './input.ts';

const { iData, iMeta } = asem();
const made = resultOf(fromCoinr(iData, iMeta));
const column = (id: string) => made.columns.find((c) => c.id === id)!.values;

describe("COINr's example", () => {
  test('51 countries, 49 indicators in 8 pillars and 2 sub-indices, both directions, gaps', () => {
    const pillars = Object.values(made.index.dimensions!).flatMap((sub) => Object.values(sub.dimensions!));
    const indicators = pillars.flatMap((pillar) => Object.entries(pillar.indicators!));
    expect([pillars.length, indicators.length, column('uCode').length]).toEqual([8, 49, 51]);
    expect(indicators.filter(([, direction]) => direction === 'down').length).toBeGreaterThan(5);
    expect(made.index).toMatchObject({ name: 'Index', over: 'nested', weights: 'equal' });
    expect(made.variables.Goods_per_GDP).toEqual({ value: 'Goods / GDP', label: 'Trade in goods' });
    expect(made.variables.LPI).toEqual({ label: 'Logistics Performance Index', unit: 'Score 1-5' });
    expect((column('ConSpeed') as Float64Array).filter(Number.isNaN).length).toBe(8);
  });

  describe('in the chain that COINr runs on it', () => {
    const groups = column('EurAsia_group') as string[];
    const { indicators, dimensions } = flatten(made.index);
    const index = resultOf(
      compositeIndex({
        units: column('uCode') as string[],
        indicators: indicators.map((x) => ({ ...x, values: imputed(valuesOf(x.id), groups) })),
        dimensions,
        options: {
          over: made.index.over,
          weights: made.index.weights,
          treat: { winsorise: { most: 5, otherwise: 'log' } },
          normalise: { method: 'minmax', range: [0, 100] },
        },
      }),
    );
    test.each(printed.example.rows)('%s has the rank and the scores that COINr prints', (unit, rank, ...scores) => {
      const found = index.scores.find((s) => s.unit === unit)!;
      const names = printed.example.columns.slice(2);
      expect(found.rank).toBe(Number(rank));
      expect(names.map((name) => (name === 'Index' ? found.score : found.dimensions[name]!).toFixed(2))).toEqual(
        scores,
      );
    });
    const { indicators: correlations, flags } = resultOf(coherence(index));
    const named = (code: string) => correlations.ids.find((id) => id === code || id.startsWith(`${code}_per_`))!;
    test.each(printed.correlations.normalised)('%s with %s correlate as COINr prints: %s', (a, b, r) => {
      const [j, k] = [a, b].map((code) => correlations.ids.indexOf(named(code)));
      expect(correlations.r[j!]![k!]!.toFixed(3)).toBe(r);
      const flagged = flags.some(
        (f) => f.kind === 'negative' && [f.a, f.b].sort().join() === [named(a), named(b)].sort().join(),
      );
      expect(flagged).toBe(Number(r) < 0);
    });
  });

  /** Raw, or divided by its denominator. */
  function valuesOf(name: string): Float64Array {
    const { value } = made.variables[name]!;
    if (value === undefined) return column(name) as Float64Array;
    const [above, below] = value.split(' / ').map((id) => column(id) as Float64Array);
    return above!.map((v, i) => v / below![i]!);
  }
});

/** Gaps filled with the mean of the group. */
function imputed(x: Float64Array, groups: readonly string[]): Float64Array {
  return x.map((value, i) => {
    if (!Number.isNaN(value)) return value;
    const others = x.filter((v, k) => groups[k] === groups[i] && !Number.isNaN(v));
    return others.reduce((sum, v) => sum + v, 0) / others.length;
  });
}

function flatten(index: CoinrDimension) {
  const indicators: Omit<IndicatorColumn, 'values'>[] = [];
  const dimensions: DimensionNode[] = [];
  const walk = (node: CoinrDimension, id: string | null): void => {
    for (const [name, direction] of Object.entries(node.indicators ?? {})) {
      indicators.push({ id: name, direction, dimension: id });
    }
    for (const [name, below] of Object.entries(node.dimensions ?? {})) {
      dimensions.push({ id: name, parent: id });
      walk(below, name);
    }
  };
  walk(index, null);
  return { indicators, dimensions };
}

test('weights that differ within a group are given, panels are told by Time', () => {
  const weighted = iMeta.map((row) => (row.iCode === 'LPI' ? { ...row, Weight: 2 } : row));
  const twice = [2018, 2019].flatMap((Time) => iData.map((row) => ({ ...row, Time })));
  const { index } = resultOf(fromCoinr(twice, weighted));
  expect(index.panel).toBe('Time');
  expect(index.weights).toMatchObject({ method: 'given', values: { LPI: 2, Bord_per_Area: 1, Conn: 1 } });
});

const changed = (code: string, cells: Record<string, Cell>) =>
  iMeta.map((row) => (row.iCode === code ? { ...row, ...cells } : row));
const without = (name: string) => iData.map(({ [name]: _, ...rest }) => rest);
test.each([
  ['no unit codes', without('uCode'), iMeta, 'coinr/column_missing', '/iData'],
  ['an indicator without data', without('LPI'), iMeta, 'coinr/code_missing', '/iMeta/0'],
  ['an unknown parent', iData, changed('LPI', { Parent: 'Phisical' }), 'coinr/code_missing', '/iMeta/0'],
  ['an unknown denominator', iData, changed('LPI', { Denominator: 'Gdp' }), 'coinr/code_missing', '/iMeta/0'],
  ['a direction of 2', iData, changed('LPI', { Direction: 2 }), 'coinr/direction', '/iMeta/0/Direction'],
  ['a code twice', iData, [...iMeta, iMeta[0]!], 'coinr/code_twice', `/iMeta/${iMeta.length}`],
  ['no top', iData, changed('Index', { Parent: 'Conn' }), 'coinr/no_top', '/iMeta'],
  [
    'text',
    iData.map((row, i) => (i === 3 ? { ...row, LPI: 'high' } : row)),
    iMeta,
    'coinr/not_a_number',
    '/iData/3/LPI',
  ],
])('%s is a fault with code and path', (_, data, meta, code, path) => {
  const outcome = fromCoinr(data, meta);
  expect(outcome.ok ? [] : outcome.faults).toEqual([expect.objectContaining({ code, path })]);
});

testExamples(new URL('./from-coinr.ts', import.meta.url), { fromCoinr });
