import { checkStudy } from '@cedu/core';
import { expect, test } from 'vitest';
import { begunForm, fieldOf, guessedUnit, studyOf } from './form.ts';
import type { ColumnFacts } from './messages.ts';

const column = (name: string, more: Partial<ColumnFacts> = {}): ColumnFacts => ({
  name,
  kind: 'number',
  missing: 0,
  distinct: true,
  low: 0,
  high: 1,
  example: '',
  ...more,
});
const columns = [column('year'), column('city', { kind: 'text' }), column('index'), column('a/b'), column('y')];
const form = begunForm({ rows: 10, columns, notes: [] });

test('the unit is guessed: text without repeats, else anything without repeats', () => {
  expect(guessedUnit(columns)).toBe('city');
  expect(guessedUnit([column('x', { distinct: false }), column('id')])).toBe('id');
  expect(guessedUnit([])).toBe('');
});

test('a form becomes a study that core takes', () => {
  const study = studyOf(
    { ...form, roles: { 'a/b': 'up', year: 'down', y: 'outcome', index: 'control' } },
    columns,
    'd.csv',
  );
  const checked = checkStudy(study);
  expect(checked.ok && checked.value).toMatchObject({
    unit: 'city',
    index: { name: 'index2', indicators: { year: 'down', 'a/b': 'up' } },
    explain: { focus: 'index2', controls: ['index'] },
    segment: { components: '1..3' },
  });
});

test('without indicators the first control is the focus; with nothing there is no study', () => {
  expect(
    studyOf({ ...form, roles: { y: 'outcome', index: 'control', year: 'control' } }, columns, 'd')!.explain,
  ).toEqual({
    focus: 'year',
    controls: ['index'],
    scale: 'minmax',
  });
  expect(studyOf(form, columns, 'd')).toBeNull();
  expect(studyOf({ ...form, roles: { y: 'outcome' } }, columns, 'd')).toBeNull();
});

test.each([
  ['/unit', 'unit'],
  ['/data/city', 'unit'],
  ['/data/a~1b/3', 'column:a/b'],
  ['/index/indicators/a~1b', 'column:a/b'],
  ['/missing/policy', 'policy'],
  ['/outcome/transform', 'transform'],
  ['', 'other'],
])('a fault at %s stands beside %s', (path, field) => {
  expect(fieldOf({ code: 'study/invalid_value', path }, columns, 'city')).toBe(field);
});

test('units that share a name are the fault of the column that names them', () => {
  expect(fieldOf({ code: 'table/duplicate_unit', path: '/data' }, columns, 'city')).toBe('unit');
});
