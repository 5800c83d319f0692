import { expect, test } from 'vitest';
import { studentUpper, studentUpperQuantile } from '../../numeric/distributions/index.ts';
import { ols } from '../testing/ols.ts';
import { paper } from '../testing/paper.ts';
import { expectNoAlarm, pick } from '../testing/simulate.ts';
import { vifImplied } from './vif-implied.ts';

test('two stars of the paper imply a VIF of LDAI between 6.5 and 12.2, within the text', () => {
  const [found] = vifImplied.check(paper());
  expect(found).toMatchObject({ verdict: 'consistent', values: { term: 'LDAI', marks: '**', limit: 10 } });
  const { lo, hi } = found!.values as { lo: number; hi: number };
  expect(lo).toBeCloseTo(6.5, 1);
  expect(hi).toBeCloseTo(12.2, 1);
  // by hand, with t(.025, 21) = 2.0796 and t(.005, 21) = 2.8314 and every figure half a unit off:
  const t = [0.025, 0.005].map((p) => studentUpperQuantile(p, 21));
  expect(hi).toBeCloseTo(((2.8315 / t[0]!) ** 2 * 21 * 0.5715) / (0.3255 * 2.3675 ** 2), 9);
  expect(lo).toBeCloseTo(((2.8305 / t[1]!) ** 2 * 21 * 0.5705) / (0.3265 * 2.3685 ** 2), 9);
});

test('a small coefficient cannot bear three stars', () => {
  const { printed } = paper();
  const table = printed.regressions['with-controls']!;
  const estimate = { ...table.terms.LDAI!.estimate!, value: -1.031, text: '-1.031', stars: '***' };
  const terms = { ...table.terms, LDAI: { estimate } };
  const regressions = { ...printed.regressions, 'with-controls': { ...table, terms } };
  expect(vifImplied.check({ printed: { ...printed, regressions }, data: null })[0]?.verdict).toBe('inconsistent');
});

test('no alarm on correct tables', () => {
  expectNoAlarm(vifImplied, (random, write) => {
    const n = 12 + random.integer(20);
    const x = Array.from({ length: n }, () => random.uniform());
    const z = x.map((v) => v + 0.3 * random.normal());
    const y = x.map((v) => 4 * v + random.normal());
    const [small, large] = [ols([x], y), ols([x, z], y)];
    const scale = pick(random, ['minmax', 'none'] as const);
    const range = scale === 'minmax' ? Math.max(...x) - Math.min(...x) : 1;
    const p = 2 * studentUpper(Math.abs(large.t[0]!), n - 3);
    const marks = p < 0.01 ? '***' : p < 0.05 ? '**' : '*';
    const printedAs =
      random.integer(2) && p < 0.1 ? { stars: marks } : { se: write(large.standardErrors[0]! * range, 3) };
    return {
      n: String(n),
      stars: { '***': '0.01', '**': '0.05', '*': '0.1' },
      regressions: {
        small: { outcome: 'y', scale, terms: { x: write(small.slopes[0]! * range, 3) }, r2: write(small.r2, 3) },
        large: {
          outcome: 'y',
          scale,
          terms: { x: { estimate: write(large.slopes[0]! * range, 3), ...printedAs }, z: '1' },
          r2: write(large.r2, 3),
        },
      },
      claims: [{ claim: 'vif below', model: 'large', value: String(Math.ceil(large.vif[0]!)) }],
    };
  });
});
