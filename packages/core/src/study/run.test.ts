import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Report } from '../index.ts';
import { readCsv } from '../table/index.ts';
import { testExamples } from '../testing/examples.ts';
import { fixtureIds, fixtureReport, fixtureText, runFixture } from '../testing/fixtures.ts';
import { differences } from './differences.ts';
import { checkStudy, parseStudy } from './parse.ts';
import { runStudy } from './run.ts';

describe.each(fixtureIds())('%s', (id) => {
  test('runs to its report, digit for digit, and the report is of its schema', async () => {
    const report = JSON.parse(JSON.stringify(await runFixture(id)));
    expect(differences(fixtureReport(id), report)).toEqual([]);
    expect(() => Report.parse(report)).not.toThrow();
  });
});

/** `check.json` was made by `check.py`, NumPy and formulas of its own. */
describe('china-ai-carbon-2022 against the independent script', () => {
  const check = JSON.parse(fixtureText('china-ai-carbon-2022', 'check.json'));
  const report = fixtureReport('china-ai-carbon-2022');
  const close = (found: number | null, expected: number, tolerance = 1e-12) =>
    expect(Math.abs(found! - expected)).toBeLessThan(tolerance * Math.max(1, Math.abs(expected)));

  test('weights, entropies, scores and ranks', () => {
    for (const { id, weight, entropy } of report.index!.weights) {
      close(weight, check.weights[id]);
      close(entropy, check.entropy[id]);
    }
    for (const { id, weight } of report.index!.dimensions) close(weight, check.dimensions[id]);
    for (const [i, { unit, score, rank }] of report.index!.scores.entries()) {
      expect(unit).toBe(check.units[i]);
      expect(rank).toBe(check.ranking.indexOf(unit) + 1);
      close(score, check.scores[i]);
    }
  });

  test.each([
    ['outcome', 'CE'],
    ['transformed', 'logCE'],
  ] as const)('the description of the %s', (part, name) => {
    const described = part === 'outcome' ? report.outcome! : report.outcome!.transformed!;
    const { skewness, kurtosis, ...summary } = described.summary;
    const expected = check[part];
    for (const key of ['n', 'mean', 'sd', 'min', 'max', 'q1', 'median', 'q3'] as const)
      close(summary[key], expected[key]);
    close(skewness.g1, expected.g1);
    close(skewness.G1, expected.G1);
    close(kurtosis.g2, expected.g2);
    close(kurtosis.G2, expected.G2);
    close(described.normality!.w, check.shapiro[name], 1e-6);
  });

  test('the regressions, their tests and criteria', () => {
    for (const regression of report.regressions!) {
      const expected = check[regression.id];
      for (const [j, term] of regression.terms.entries()) {
        close(term.estimate, expected.estimate[j]);
        close(term.standardError, expected.standardError[j]);
      }
      for (const key of ['r2', 'logLikelihood', 'aic', 'bic', 'rss'] as const) close(regression[key], expected[key]);
    }
    const { f, df1, df2 } = report.regressions![1]!.nested!;
    expect([df1, df2]).toEqual([check.nested.df1, check.nested.df2]);
    close(f, check.nested.f);
  });

  test('the exponential fits', () => {
    for (const { x, a, b, r2 } of report.associations!) {
      const expected = check.associations[x];
      close(r2, expected.r2, 1e-13);
      // The golden section of the script stops at the square root of the machine's precision.
      close(a, expected.a, 1e-7);
      close(b, expected.b, 1e-7);
    }
  });

  test('one component is the regression; two are no worse than the script found', () => {
    const [one, two] = report.mixture!.candidates;
    close(one!.logLikelihood, check.controls.logLikelihood);
    expect(two!.logLikelihood! - check.mixture2.logLikelihood).toBeGreaterThan(-1e-6);
  });

  test('the index alone goes with lower intensity, and with the controls it does not; the shared column is named', () => {
    const [focus, controls] = report.regressions!.map((r) => r.terms[1]!);
    expect(focus!.estimate).toBeLessThan(0);
    expect(focus!.p).toBeLessThan(0.01);
    expect(controls!.p).toBeGreaterThan(0.05);
    expect(report.sharedColumns).toEqual([
      { column: 'gdp_prelim', outcome: 'CE', regressors: ['LEC'], indicators: ['gdp_prelim'] },
    ]);
  });
});

test("the paper's table gives the weights of its Figure 2, within the rounding of three decimals", () => {
  const { dimensions } = fixtureReport('china-ai-carbon-paper').index!;
  const shares = dimensions.map((d) => (100 * d.weight).toFixed(1));
  expect(shares).toEqual(['21.2', '31.2', '47.6']);
});

test('the textbook mixture of 28 countries is the best known fit, with its posteriors', () => {
  const reference = JSON.parse(
    readFileSync(new URL('../../fixtures/reference/mix_mixtools_CO2data.json', import.meta.url), 'utf8'),
  ).fits.K2;
  const { fits } = fixtureReport('co2-gnp-1996').mixture!;
  const two = fits.find((f) => f.components.length === 2)!;
  expect(Math.abs(two.logLikelihood - reference.logLik)).toBeLessThan(1e-8);
  for (const [i, row] of two.posteriors.entries()) {
    expect(Math.abs(row[0]! - reference.posterior[i][0])).toBeLessThan(1e-5);
  }
});

const run = async (study: object, csv: string) => {
  const checked = checkStudy({ cedu: 1, data: 'd.csv', unit: 'id', ...study });
  if (!checked.ok) return checked.faults;
  const table = readCsv(csv, { unit: 'id' });
  if (!table.ok) return table.faults;
  const report = await runStudy(checked.value, table.value);
  return report.ok ? report.value : report.faults;
};
const CSV = 'id,a,b,y,t\nu,1,5,2,p\nv,2,3,3,q\nw,4,4,5,p\nx,3,1,4,q\nz,5,2,9,\n';

test.each([
  ['an unknown indicator', { index: { indicators: { aa: 'up' } } }, 'table/unknown_column', '/index/indicators/aa'],
  ['an unknown outcome', { outcome: { variable: 'yy' } }, 'study/unknown_name', '/outcome/variable'],
  [
    'an unknown control',
    { outcome: { variable: 'y' }, explain: { focus: 'a', controls: ['q'] } },
    'study/unknown_name',
    '/explain/controls/0',
  ],
  ['a segment without regressors', { outcome: { variable: 'y' }, segment: {} }, 'study/needs', '/segment'],
  ['fits without an outcome', { associate: { with: ['a'] } }, 'study/needs', '/associate'],
  ['an index named as a column', { index: { name: 'y', indicators: { a: 'up' } } }, 'study/name_taken', '/index/name'],
  ['an unknown unit to exclude', { exclude: { q: 'gone' } }, 'table/unknown_unit', '/exclude/q'],
  [
    'an empty range of K',
    { outcome: { variable: 'y' }, explain: { focus: 'a' }, segment: { components: '3..1' } },
    'study/empty_range',
    '/segment/components',
  ],
  ['an unknown other outcome', { trust: { outcomes: ['co2'] } }, 'study/unknown_name', '/trust/outcomes/0'],
  ['a total that is no indicator', { trust: { perHead: 'y', totals: ['y'] } }, 'study/unknown_name', '/trust/totals/0'],
  ['an unknown name of units', { unitLabel: { en: 'name' } }, 'study/unknown_name', '/unitLabel/en'],
  ['an unknown period', { index: { panel: 'yr', indicators: { a: 'up' } } }, 'study/unknown_name', '/index/panel'],
  [
    'an outcome that is to explain itself',
    { outcome: { variable: 'y', transform: 'log' }, explain: { focus: 'a', controls: ['y'] } },
    'study/outcome_among_regressors',
    '/explain/controls/0',
  ],
  [
    'a size that is no number',
    { outcome: { variable: 'y' }, explain: { focus: 'a', size: ['t'] } },
    'table/not_a_number',
    '/explain/size/0',
  ],
  [
    'no terms that vary',
    { outcome: { variable: 'y' }, explain: { focus: 'a' }, segment: { vary: [] } },
    'study/invalid_value',
    '/segment/vary',
  ],
  [
    'a row without its cluster',
    { outcome: { variable: 'y' }, explain: { focus: 'a', covariance: 'cluster', cluster: 't' } },
    'table/missing',
    '/data/t',
  ],
  [
    'fewer rows than parameters',
    { outcome: { variable: 'y' }, explain: { focus: 'a', controls: ['b'] }, exclude: { u: '', v: '' } },
    'regression/too_few_rows',
    '/explain',
  ],
  [
    'a logarithm of what is not positive',
    { variables: { d: { value: 'y - 3' } }, outcome: { variable: 'd', transform: 'log' } },
    'study/no_logarithm',
    '/outcome/transform',
  ],
])('%s is a fault with code and path', async (_, study, code, path) => {
  expect(await run(study, CSV)).toEqual(expect.arrayContaining([expect.objectContaining({ code, path })]));
});

test('rows out of order, a different number of unused columns and other line ends give the same id', async () => {
  const study = parseStudy('cedu: 1\ndata: d.csv\nunit: id\nindex: { indicators: { a: up, b: down } }\n');
  if (!study.ok) throw new Error();
  const id = async (csv: string) => {
    const table = readCsv(csv, { unit: 'id' });
    const report = table.ok ? await runStudy(study.value, table.value) : null;
    if (!report?.ok) throw new Error(csv);
    return report.value.id;
  };
  const first = await id(CSV);
  expect(await id(CSV.replaceAll('\n', '\r\n'))).toBe(first);
  expect(await id(CSV.replaceAll('1,5,2', '1.0,5e0,7'))).toBe(first);
  expect(await id(CSV.replace('1,5,2', '1,6,2'))).not.toBe(first);
});

test.each([
  ['clusters', { explain: { focus: 'a', covariance: 'cluster', cluster: 't' } }],
  ['periods', { index: { indicators: { a: 'up' }, panel: 't' } }],
  ['groups of medians', { missing: { policy: 'impute', by: 't' } }],
  ['names of units', { unitLabel: { en: 't' } }],
])('columns of %s are part of the id', async (_, study) => {
  const all = { outcome: { variable: 'y' }, ...study };
  const [one, other] = await Promise.all(['r', 's'].map((t) => run(all, CSV.replace(/,$/m, `,${t}`))));
  expect(one).toMatchObject({ id: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect((one as Report).id).not.toBe((other as Report).id);
});

test('a focus that is no index is looked at for columns shared with the outcome', async () => {
  const variables = { p: { value: 'y / b' }, q: { value: 'a / b' } };
  const report = await run({ variables, outcome: { variable: 'p' }, explain: { focus: 'q' } }, CSV);
  expect(report).toMatchObject({ sharedColumns: [{ column: 'b', outcome: 'p', regressors: ['q'], indicators: [] }] });
});

test('a size that does not vary has no correlation, and a note', async () => {
  const variables = { one: { value: 'a - a + 1' } };
  const report = await run({ variables, outcome: { variable: 'y' }, explain: { focus: 'a', size: ['one'] } }, CSV);
  expect(report).toMatchObject({ sizeCorrelations: [{ column: 'one', r: null }] });
  expect((report as Report).notes.map((n) => n.code)).toContain('study/no_correlation');
});

test('a run that is cancelled ends with a fault', async () => {
  const study = checkStudy({ cedu: 1, data: 'd', unit: 'id', index: { indicators: { a: 'up' } } });
  const table = readCsv(CSV, { unit: 'id' });
  if (!study.ok || !table.ok) throw new Error();
  const outcome = await runStudy(study.value, table.value, { signal: AbortSignal.abort() });
  expect(outcome).toMatchObject({ ok: false, faults: [{ code: 'study/cancelled' }] });
});

testExamples(new URL('./run.ts', import.meta.url), { checkStudy, readCsv, runStudy });
testExamples(new URL('./identity.ts', import.meta.url), {
  canonicalJson: (await import('./identity.ts')).canonicalJson,
});
testExamples(new URL('./scale.ts', import.meta.url), { scaled: (await import('./scale.ts')).scaled });
