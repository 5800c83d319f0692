import { describe, expect, test } from 'vitest';
import { leastSquares } from '../../regression/index.ts';
import { readCsv } from '../../table/index.ts';
import { fixtureReport, fixtureText } from '../../testing/fixtures.ts';
import { checkStudy } from '../parse.ts';
import { runStudy } from '../run.ts';
import type { Study } from '../study.ts';

const report = fixtureReport('china-ai-carbon-2022');
const { study } = report;
const data = readCsv(fixtureText('china-ai-carbon-2022', 'data.csv'), {
  unit: study.unit,
  missing: study.missing.codes,
});
if (!data.ok) throw new Error('data');
const run = async (changed: Study) => {
  const made = await runStudy(changed, data.value);
  if (!made.ok) throw new Error(made.faults[0]!.message);
  return made.value;
};
const { segment: _, ...unmixed } = study;
const plain: Study = { ...unmixed, trust: 'none' };
const close = (found: number, expected: number) =>
  expect(Math.abs(found - expected)).toBeLessThan(1e-10 * Math.max(1, Math.abs(expected)));

describe('the multiverse of the demo', () => {
  const { factors, panels } = report.trust!.multiverse!;
  const own = panels[0]!.specifications.find((s) => factors.every((f, i) => s.choices[i] === f.own))!;

  test('holds the study itself: coefficient and interval per standard deviation', () => {
    const { sd } = report.regressions!.at(-1)!.effects!.find((e) => e.term === 'LDAI')!;
    close(own.estimate, sd.estimate);
    close(own.interval[0], sd.interval![0]);
    close(own.interval[1], sd.interval![1]);
  });
  test('HC3 beside it is that of the regression', () => {
    const values = (id: string) => Float64Array.from(report.data.columns.find((c) => c.id === id)!.values, (v) => v!);
    const x = values('LDAI');
    const mean = x.reduce((a, b) => a + b) / x.length;
    const sd = Math.sqrt(x.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (x.length - 1));
    const terms = ['LEC', 'EG', 'LE', 'LIT'].map((term) => ({ term, values: values(term) }));
    const fit = leastSquares(
      { name: 'y', values: values('CE').map(Math.log) },
      [{ term: 'LDAI', values: x.map((v) => v / sd) }, ...terms],
      { covariance: 'hc3' },
    );
    const { interval } = (fit.ok && fit.value.terms[1]) as { interval: [number, number] };
    close(own.robust![0], interval[0]);
    close(own.robust![1], interval[1]);
  });
  test('has every combination once, in both panels', () => {
    const cells = factors.reduce((product, f) => product * f.options.length, 1);
    for (const { specifications, failed } of panels) {
      expect(specifications.length + failed).toBe(cells);
      expect(new Set(specifications.map((s) => s.choices.join())).size).toBe(specifications.length);
    }
    expect(panels.map((p) => p.transform)).toEqual(['log', 'none']);
  });
  test.each([
    ['controls', 'none', { explain: { ...study.explain!, controls: [] } }],
    ['controls', 'without:LEC', { explain: { ...study.explain!, controls: ['EG', 'LE', 'LIT'] } }],
    ['normalise', 'zscore', { index: { ...study.index!, normalise: 'zscore' } }],
    ['weights', 'nested-entropy', { index: { ...study.index!, over: 'nested' } }],
    ['outcome', 'CE_apparent', { outcome: { variable: 'CE_apparent', transform: 'log' } }],
    ['exclusions', 'fewest', { exclude: { 西藏: 'no energy balance' } }],
  ] as const)('%s: %s is the study run that way', async (factor, option, change) => {
    const changed = await run({ ...plain, ...(change as Partial<Study>) });
    const position = factors.findIndex((f) => f.factor === factor);
    const wanted = factors.map((f, i) => (i === position ? f.options.indexOf(option) : f.own));
    const cell = panels[0]!.specifications.find((s) => s.choices.join() === wanted.join())!;
    const { sd } = changed.regressions!.at(-1)!.effects!.find((e) => e.term === 'LDAI')!;
    close(cell.estimate, sd.estimate);
    close(cell.interval[1], sd.interval![1]);
    expect(cell.n).toBe(changed.data.n);
  });
});

describe('the demo without each unit', () => {
  const { estimate, without, failed, mixture } = report.trust!.leaveOneOut!;
  test('is the study that excludes it', async () => {
    close(estimate, report.regressions!.at(-1)!.effects![0]!.sd.estimate);
    for (const unit of ['北京', '广东']) {
      const changed = await run({ ...plain, exclude: { ...study.exclude, [unit]: 'x' } });
      const { sd } = changed.regressions!.at(-1)!.effects!.find((e) => e.term === 'LDAI')!;
      const entry = without.find((w) => w.unit === unit)!;
      close(entry.estimate, sd.estimate);
      close(entry.interval![0], sd.interval![0]);
    }
    expect([without.map((w) => w.unit), failed]).toEqual([report.data.units, []]);
  });
  test('moves only units that are still there', () => {
    for (const { unit, moved, components } of without) {
      expect(moved).not.toContain(unit);
      expect(components).toBeLessThanOrEqual(mixture!.groupsOf);
    }
  });
});

describe('the test decides', () => {
  const { mixture, trust } = report;
  test('K, fit and groups are those at which it stops, whatever the criteria say', () => {
    expect(mixture!.chosen).toEqual({ components: trust!.components!.components, by: 'bootstrap' });
    expect(mixture!.fit.components.length).toBe(mixture!.chosen.components);
    expect(mixture!.groups).toEqual(mixture!.fit.groups);
  });
  test('p is counted from the ratios, and the smallest possible one is said', () => {
    for (const step of trust!.likelihoodRatio!) {
      const asLarge = step.ratios.filter((ratio) => ratio >= step.lr).length;
      close(step.p, (1 + asLarge) / (step.replicates + 1));
      close(step.smallestP, 1 / (step.replicates + 1));
      close(step.mcse, Math.sqrt((step.p * (1 - step.p)) / step.replicates));
    }
  });
  test('a unit is decided only if it keeps its group as well', () => {
    const two = mixture!.fits.find((f) => f.components.length === 2)!;
    const undecided = two.groups.flatMap((g) => g.undecided);
    const sure = trust!.bootstrap!.units.filter((u) => u.posterior >= 0.9 && u.stability < 0.9).map((u) => u.unit);
    expect(sure.length).toBeGreaterThan(0);
    expect(undecided).toEqual(expect.arrayContaining(sure));
  });
});

describe('what was asked', () => {
  const study = (trust: unknown, more: object = {}) => {
    const checked = checkStudy({
      cedu: 1,
      data: 'd.csv',
      unit: 'id',
      index: { indicators: { a: 'up', b: 'up', c: 'down' } },
      trust,
      ...more,
    });
    if (!checked.ok) throw new Error(checked.faults[0]!.message);
    return checked.value;
  };
  const rows = (n: number) =>
    Array.from({ length: n }, (_, i) => `u${i},${(i * 7) % 11},${(i * 5) % 13},${(i * 3) % 7},${1 + ((i * 9) % 17)}`);
  const csv = (n: number) => {
    const read = readCsv(`id,a,b,c,y\n${rows(n).join('\n')}\n`, { unit: 'id' });
    if (!read.ok) throw new Error('rows');
    return read.value;
  };
  const made = async (s: Study, n: number) => {
    const found = await runStudy(s, csv(n));
    if (!found.ok) throw new Error(found.faults[0]!.message);
    return found.value;
  };
  test('none leaves the key out', async () => {
    expect('trust' in (await made(study('none'), 12))).toBe(false);
  });
  test('one part by itself', async () => {
    const { trust } = await made(study({ level: 'none', ranks: { draws: 20 } }), 12);
    expect([Object.keys(trust!), trust!.ranks!.draws]).toEqual([['ranks'], 20]);
  });
  test('more rows than a part can take: left out, with a note', async () => {
    const explain = { outcome: { variable: 'y' }, explain: { focus: 'index' } };
    const { trust, notes } = await made(study('standard', explain), 201);
    expect(trust!.leaveOneOut).toBeUndefined();
    expect(notes).toContainEqual(
      expect.objectContaining({
        code: 'trust/too_many_rows',
        values: { part: 'leaveOneOut', rows: 201, limit: 200 },
      }),
    );
  });
  test('a fault in one part leaves the others, with a note', async () => {
    const segment = { outcome: { variable: 'y' }, explain: { focus: 'index' }, segment: { components: 1 } };
    const { trust, notes } = await made(
      study({ level: 'none', likelihoodRatio: true, ranks: { draws: 10 } }, segment),
      6,
    );
    expect(trust!.likelihoodRatio).toBeUndefined();
    expect(trust!.ranks!.draws).toBe(10);
    expect(notes.map((n) => n.code)).toContain('trust/not_made');
  });
});
