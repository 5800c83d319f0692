import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkStudy, parseYaml, type Report, readCsv, readData, readOptionsOf, runStudy, type Study } from '@cedu/core';
import { afterAll, describe, expect, test } from 'vitest';
import { openDuckDb, runStudyOn } from './index.ts';

const fixtures = new URL('../../core/fixtures/', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'cedu-database-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const checked = (given: unknown): Study => {
  const study = checkStudy(given);
  if (!study.ok) throw new Error(study.faults[0]!.message);
  return study.value;
};

async function onDuckDb(study: Study, data: string, write?: string) {
  const engine = await openDuckDb(data, { missing: study.missing.codes });
  if (!engine.ok) return engine;
  const outcome = await runStudyOn(engine.value, study, { write });
  await engine.value.close();
  return outcome;
}

async function inMemory(study: Study, bytes: Uint8Array): Promise<Report> {
  const table = await readData(bytes, { ...readOptionsOf(study), format: 'csv' });
  if (!table.ok) throw new Error(table.faults[0]!.message);
  const report = await runStudy(study, table.value);
  if (!report.ok) throw new Error(report.faults[0]!.message);
  return report.value;
}

/** What only rows can give, and how EM got where it is. */
const LEFT_OUT =
  /standardError|iterations|normalised|coherence|fitted|residuals|leverage|units|effects|diagnostics|starts|bestShare/;

/** The largest difference of two numbers in the same place, relative to 1 and the number; whatever else differs throws. */
function furthest(known: unknown, found: unknown, path = ''): [number, string] {
  if (LEFT_OUT.test(path)) return [0, path];
  if (typeof known === 'number' && typeof found === 'number')
    return [Math.abs(known - found) / (1 + Math.abs(known)), path];
  if (typeof known !== 'object' || known === null) {
    expect(found, path).toBe(known);
    return [0, path];
  }
  let worst: [number, string] = [0, path];
  for (const [key, value] of Object.entries(known)) {
    const inner = furthest(value, (found as Record<string, unknown> | null)?.[key], `${path}/${key}`);
    if (inner[0] > worst[0]) worst = inner;
  }
  return worst;
}

const byUnit = <T extends { unit: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (a.unit < b.unit ? -1 : 1));

function compare(known: Report, found: Report): void {
  if (known.index) {
    const index = (report: Report) => ({ ...report.index, scores: byUnit(report.index!.scores) });
    expect(furthest(index(known), index(found))[0]).toBeLessThan(1e-11);
  }
  if (known.outcome) expect(furthest(known.outcome, found.outcome)[0]).toBeLessThan(1e-9);
  if (known.regressions) expect(furthest(known.regressions, found.regressions)[0]).toBeLessThan(1e-9);
  if (!known.mixture) return;
  const mixture = (report: Report) => ({ candidates: report.mixture!.candidates, choices: report.mixture!.choices });
  const criteria = furthest(mixture(known), mixture(found));
  expect(criteria[0], criteria[1]).toBeLessThan(1e-7);
  known.mixture.candidates.forEach((c, i) => {
    expect(found.mixture!.candidates[i]!.logLikelihood!).toBeCloseTo(c.logLikelihood!, 9);
  });
  const fit = furthest(known.mixture.fit.components, found.mixture!.fit.components);
  expect(fit[0], fit[1]).toBeLessThan(1e-6);
}

const study = (id: string, changes: object = {}): Study => {
  const parsed = parseYaml(readFileSync(`${fixtures}${id}/study.yaml`, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.faults[0]!.message);
  return checked({ ...(parsed.value as object), printed: undefined, trust: 'none', ...changes });
};

describe('the same as in memory', () => {
  const demo = study('china-ai-carbon-2022');
  test.each([
    ['china-ai-carbon-2022', {}],
    ['china-ai-carbon-2022', { explain: { ...demo.explain, covariance: 'hc3', scale: 'minmax' } }],
    [
      'china-ai-carbon-2022',
      { index: { ...demo.index, over: 'nested', rescale: 'minmax' }, segment: { components: 1 } },
    ],
    ['china-ai-carbon-2022', { index: { ...demo.index, normalise: 'zscore', weights: 'equal' }, segment: undefined }],
    ['china-ai-carbon-paper', {}],
    ['co2-gnp-1996', {}],
  ])('%s %j', async (id, changes) => {
    const asked = study(id, changes);
    const file = `${fixtures}${id}/data.csv`;
    const known = await inMemory(asked, readFileSync(file));
    const found = await onDuckDb(asked, file);
    if (!found.ok) throw new Error(found.faults[0]!.message);
    compare(known, found.value);
  });
});

describe('more rows than a Report carries', () => {
  /** Two lines with known coefficients, deterministic: y = 1 + 2 x or 4 − x, with a bounded error. */
  const rows = Array.from({ length: 6_000 }, (_, i) => {
    const x = ((i * 7919) % 6_000) / 1500;
    const z = ((i * 104_729) % 9973) / 9973;
    const error = 0.3 * Math.sin(i * 12.9898);
    const y = (i % 3 === 0 ? 1 + 2 * x : 4 - x) + 0.5 * z + error;
    return `f${i},${x},${z},${y}`;
  });
  const csv = `firm,x,z,y\n${rows.join('\n')}\n`;
  const file = join(folder, 'firms.csv');
  writeFileSync(file, csv);
  const asked = checked({
    cedu: 1,
    data: 'firms.csv',
    unit: 'firm',
    index: { name: 'size', indicators: { x: 'up', z: 'down' } },
    outcome: { variable: 'y' },
    explain: { focus: 'x', controls: ['z'], covariance: 'hc2' },
    segment: { components: 2 },
  });

  test('sums as in memory, rows in a file of their own', async () => {
    const known = await inMemory(asked, new TextEncoder().encode(csv));
    const target = join(folder, 'rows.csv');
    const found = await onDuckDb(asked, file, target);
    if (!found.ok) throw new Error(found.faults[0]!.message);
    const { index, mixture, regressions } = found.value;
    expect(index!.scores).toEqual([]);
    expect(mixture!.fit.posteriors).toEqual([]);
    expect(furthest(known.index!.weights, index!.weights)[0]).toBeLessThan(1e-12);
    expect(furthest(known.regressions, regressions)[0]).toBeLessThan(1e-10);
    expect(furthest(known.mixture!.fit.components, mixture!.fit.components)[0]).toBeLessThan(1e-6);
    expect(found.value.notes.map((n) => n.code)).toContain('database/rows_left_out');

    const written = readCsv(readFileSync(target, 'utf8'), { unit: 'firm' });
    if (!written.ok) throw new Error(written.faults[0]!.message);
    const scores = new Map(known.index!.scores.map((s) => [s.unit, s]));
    const column = (name: string) => written.value.columns.get(name)!.values as Float64Array;
    const [size, rank, first] = [column('size'), column('rank'), column('posterior_1')];
    const posteriors = new Map(known.mixture!.fit.units.map((u, i) => [u, known.mixture!.fit.posteriors[i]![0]!]));
    written.value.units.forEach((unit, i) => {
      expect(Math.abs(size[i]! - scores.get(unit)!.score)).toBeLessThan(1e-12);
      expect(rank[i]).toBe(scores.get(unit)!.rank);
      expect(Math.abs(first[i]! - posteriors.get(unit)!)).toBeLessThan(1e-5);
    });
  });

  test('two runs give the same receipt', async () => {
    const [a, b] = [await onDuckDb(asked, file), await onDuckDb(asked, file)];
    expect(a.ok && b.ok && a.value.id === b.value.id).toBe(true);
  });
});

describe('what cannot be done is said', () => {
  const file = join(folder, 'small.csv');
  writeFileSync(file, 'u,a,b,c,t\np,1,2,3,x\nq,2,4,,y\nr,3,6,5,z\ns,5,10,1,w\n');
  const base = { cedu: 1, data: 'small.csv', unit: 'u' };
  test.each([
    ['unknown column', { outcome: { variable: 'aa' } }, 'table/unknown_column'],
    ['text', { outcome: { variable: 't' } }, 'database/not_numeric'],
    ['missing cells', { outcome: { variable: 'c' } }, 'database/missing_cells'],
    [
      'a logarithm of what is not above 0',
      { variables: { d: { value: 'log(a - 2)' } }, outcome: { variable: 'd' } },
      'database/no_value',
    ],
    ['no such unit', { exclude: { zz: 'gone' }, outcome: { variable: 'a' } }, 'table/unknown_unit'],
    ['names that are not', { unit: 'a', exclude: {}, outcome: { variable: 'b' } }, null],
    [
      'collinear',
      { outcome: { variable: 't2' }, variables: { t2: { value: 'a^2' } }, explain: { focus: 'a', controls: ['b'] } },
      'database/ill_conditioned',
    ],
    [
      'a method for rows only',
      { index: { indicators: { a: 'up', b: 'up' }, weights: 'pca' } },
      'database/not_supported',
    ],
    [
      'a function for rows only',
      { variables: { d: { value: 'rank(a)' } }, outcome: { variable: 'd' } },
      'database/not_supported',
    ],
  ])('%s', async (_, keys, code) => {
    const outcome = await onDuckDb(checked({ ...base, ...keys }), file);
    expect(outcome.ok ? null : outcome.faults[0]!.code).toBe(code);
  });

  test('no file, no table, no such engine file', async () => {
    for (const data of ['nowhere.parquet', 'duckdb:nowhere.db#t', join(folder, 'small.csv', 'x.parquet')]) {
      const opened = await openDuckDb(data);
      expect(opened.ok ? null : opened.faults[0]!.code).toBe('database/engine');
    }
  });

  test('names of columns and units are quoted, whatever they hold', async () => {
    const odd = join(folder, "o'dd.csv");
    writeFileSync(odd, '"u""; DROP TABLE x; --","a b\'c"\n"p\'; --",1\nq,2\nr,4\n');
    const name = 'u"; DROP TABLE x; --';
    const keys = { ...base, unit: name, exclude: { "p'; --": 'odd' }, variables: { v: { value: "`a b'c` * 2" } } };
    const outcome = await onDuckDb(checked({ ...keys, outcome: { variable: 'v' } }), odd);
    expect(outcome.ok && outcome.value.outcome!.summary.mean).toBe(6);
    expect(outcome.ok && outcome.value.data.excluded.map((e) => e.unit)).toEqual(["p'; --"]);
  });
});
