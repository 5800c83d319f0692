import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { PROVINCES, provinceOf } from './provinces.ts';

testExamples(new URL('./provinces.ts', import.meta.url), { provinceOf });

test('34 units, each with codes, names and a tile of its own', () => {
  expect(PROVINCES).toHaveLength(34);
  for (const key of ['code', 'adcode', 'zh', 'full', 'one', 'en'] as const) {
    expect(new Set(PROVINCES.map((p) => p[key])).size, key).toBe(34);
  }
  expect(new Set(PROVINCES.map((p) => `${p.row} ${p.column}`)).size).toBe(34);
  for (const p of PROVINCES) {
    expect(p.adcode).toMatch(/^\d\d0000$/);
    expect([...p.one]).toHaveLength(1);
    expect(p.row >= 1 && p.row <= 9 && p.column >= 1 && p.column <= 7).toBe(true);
  }
});

test.each(['广东', '广东省', 'Guangdong', 'guangdong', 'GD', 'CN-GD', '440000', ' 广东 '])(
  '%s is Guangdong',
  (name) => {
    expect(provinceOf(name)?.code).toBe('GD');
  },
);
