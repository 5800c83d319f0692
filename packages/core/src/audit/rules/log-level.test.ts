import { expect, test } from 'vitest';
import { mean, ols } from '../testing/ols.ts';
import { paper } from '../testing/paper.ts';
import { expectNoAlarm, pick } from '../testing/simulate.ts';
import { logLevel } from './log-level.ts';

test('Table 3 against Table 4: log-normal mean 1.556 against 1.564', () => {
  const [found] = logLevel.check(paper());
  expect(found).toMatchObject({ verdict: 'consistent', values: { variable: 'CE', mean: 1.564, median: 1.07 } });
  // mean of min-maxed LDAI .24039: .697 − 2.368 · .24039 = .12775, and exp(.12775 + .7927²/2)
  expect(found!.values.meanOfLog).toBeCloseTo(0.12775, 5);
  expect((found!.values.logNormalMean as number).toFixed(3)).toBe('1.556');
});

test('a geometric mean above the mean', () => {
  const { printed } = paper();
  const mean = { ...printed.descriptives.CE!.mean!, value: 1.064, text: '1.064' };
  const descriptives = { CE: { ...printed.descriptives.CE!, mean } };
  const table = printed.regressions['without-controls']!;
  const constant = { estimate: { ...table.constant!.estimate!, value: 1.897, text: '1.897' } };
  const regressions = { m: { ...table, constant } };
  expect(logLevel.check({ printed: { ...printed, descriptives, regressions }, data: null })[0]?.verdict).toBe(
    'inconsistent',
  );
});

test('no alarm on correct tables', () => {
  expectNoAlarm(logLevel, (random, write) => {
    const n = 6 + random.integer(30);
    const x = Array.from({ length: n }, () => 0.1 + random.uniform());
    const y = x.map((v) => Math.exp(-2 * v + 0.2 * random.normal()));
    const fit = ols([x], y.map(Math.log));
    const scale = pick(random, ['minmax', 'none', 'unknown'] as const);
    const [least, range] = scale === 'minmax' ? [Math.min(...x), Math.max(...x) - Math.min(...x)] : [0, 1];
    const decimals = 2 + random.integer(2);
    return {
      n: String(n),
      descriptives: { y: { mean: write(mean(y), decimals) } },
      scores: { t: { columns: ['x'], rows: Object.fromEntries(x.map((v, i) => [`u${i}`, [write(v, 3)]])) } },
      regressions: {
        m: {
          outcome: 'ln(y)',
          transform: 'log',
          variable: 'y',
          scale,
          terms: { x: write(fit.slopes[0]! * range, decimals) },
          constant: write(fit.constant + fit.slopes[0]! * least, decimals),
          r2: write(fit.r2, decimals),
        },
      },
    };
  });
});
