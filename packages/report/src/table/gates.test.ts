import { selectComponents } from '@cedu/core';
import { expect, test } from 'vitest';
import { bareContext } from '../words/index.ts';
import { componentsTable } from './components.ts';
import { gatesTable } from './gates.ts';
import { posteriorsTable } from './posteriors.ts';
import { tableAsText } from './render/text.ts';

const x = Float64Array.from({ length: 60 }, (_, i) => (i * 7) % 10);
const z = x.map((_, i) => i / 10);
const y = x.map((v, i) => (i === 20 ? 80 : (i % 30 < i / 2 ? 1 + 2 * v : 30 - v) + 0.3 * Math.sin(7 * i)));
const made = selectComponents({ name: 'y', values: y }, [{ name: 'x', values: x }], {
  components: 2,
  concomitants: [{ name: 'z', values: z }],
  degreesOfFreedom: 4,
});
if (!made.ok) throw new Error('no fit');
const { fit } = made.value;

test('gates: a column for each component but the first, errors in brackets below', () => {
  const table = gatesTable(fit.gates!, bareContext('en'));
  expect(table.columns.map((c) => c.label)).toEqual(['variable', '◆ component 2']);
  expect(table.rows.map((r) => r.kind)).toEqual(['body', 'detail', 'body', 'detail']);
  expect(tableAsText(table, { width: 80 })).toMatch(/constant +−?\d.*\n +\(\d.*\n *z +\d/);
});

test.each(['en', 'zh'] as const)('t errors: a column of weights, and their degrees of freedom, in %s', (lang) => {
  const table = posteriorsTable(fit, bareContext(lang));
  const at = table.columns.findIndex((c) => c.id === 'weight');
  const far = table.rows.find((r) => r.unit === '21')!;
  expect(far.cells[at]).toMatchObject({ kind: 'number', value: expect.closeTo(0, 1) });
  expect(componentsTable(fit, 'x', bareContext(lang)).notes.join(' ')).toContain('4');
});
