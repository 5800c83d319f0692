import { expect, test } from 'vitest';
import { findUnits } from './search.ts';

const unit = (...names: string[]) => ({ unit: names[0]!, label: names[0]!, href: '', told: '', names });
const units = [
  unit('广东', 'Guangdong', 'GD', '440000'),
  unit('广西', 'Guangxi', 'GX', '450000'),
  unit('Türkiye', 'TR'),
];

test.each([
  ['广东', ['广东']],
  ['guang', ['广东', '广西']],
  ['gx', ['广西']],
  ['4400', ['广东']],
  ['turkiye', ['Türkiye']],
  ['  ', []],
  ['nowhere', []],
])('%s', (words, found) => {
  expect(findUnits(units, words).map((u) => u.unit)).toEqual(found);
});
