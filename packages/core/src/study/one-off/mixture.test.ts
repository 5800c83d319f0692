import { expect, test } from 'vitest';
import { concomitantMixture, robustMixture } from '../../mixture/index.ts';
import { rowSet } from '../../mixture/testing/row-sets.ts';
import { readCsv } from '../../table/index.ts';
import { mixtureTable } from './mixture.ts';

const { set, outcome, regressors, concomitants } = rowSet('concomitant_k2');
const read = readCsv(
  `y,x1,z1,z2\n${set.y.map((y, i) => [y, set.x[0]![i], set.z[0]![i], set.z[1]![i]].join(',')).join('\n')}\n1,2,,3\n`,
);
if (!read.ok) throw new Error(read.faults[0]?.message);
const request = { formula: 'y ~ x1', components: 2, missing: 'drop' as const };

test('concomitants are columns of the table, over the rows that have them', async () => {
  const made = await mixtureTable(read.value, { ...request, concomitants: ['z1', 'z2'] });
  const direct = concomitantMixture(outcome, regressors, concomitants, { components: 2 });
  expect(made.ok && made.value.fit.gates).toEqual(direct.ok && direct.value.gates);
  expect(made.ok && made.value.n).toBe(120);
});

test('t errors have 4 degrees of freedom unless they are given', async () => {
  const made = await mixtureTable(read.value, { ...request, errors: 't' });
  const direct = robustMixture(outcome, regressors, { components: 2 });
  expect(made.ok && made.value.fit.degreesOfFreedom).toBe(4);
  expect(made.ok && made.value.fit.weights!.slice(0, 120)).toHaveLength(120);
  expect(direct.ok && direct.value.degreesOfFreedom).toBe(4);
  const cauchy = await mixtureTable(read.value, { ...request, errors: 't', degreesOfFreedom: 1 });
  expect(cauchy.ok && cauchy.value.fit.degreesOfFreedom).toBe(1);
});

test('without either the fit has neither', async () => {
  const made = await mixtureTable(read.value, request);
  expect(made.ok && Object.keys(made.value.fit)).not.toContain('weights');
});

test.each([
  ['an unknown column', { concomitants: ['z1', 'z3'] }, 'table/unknown_column', '/concomitants/1'],
  ['degrees of freedom of normal errors', { degreesOfFreedom: 4 }, 'options/out_of_range', '/degreesOfFreedom'],
  ['terms held common', { errors: 't' as const, vary: ['x1'] }, 'options/out_of_range', '/vary'],
])('%s: a fault', async (_, more, code, path) => {
  const made = await mixtureTable(read.value, { ...request, ...more });
  expect(made.ok ? [] : made.faults).toEqual([expect.objectContaining({ code, path })]);
});
