/** Least squares by sums: correlations, then passes over residuals that refine the coefficients and give the covariance. */
import { done, failed, fault, type Note, note, type Outcome, type Regression, type Study } from '@cedu/core';
import { breadOf, invertCorrelations, nestedTest, regressionOfSums, type SolvedSums } from '@cedu/core/sums';
import { aggregate, type Engine, numbers } from '../engine/engine.ts';
import { firstOf, MODEL, type Model } from './model.ts';
import { notSupported } from './relation.ts';

const COVARIANCES = ['classical', 'hc0', 'hc1', 'hc2', 'hc3', 'hc4'];

export async function explainStep(study: Study, engine: Engine, model: Model): Promise<Outcome<Regression[]>> {
  const { covariance } = study.explain!;
  if (!COVARIANCES.includes(covariance)) return notSupported('/explain/covariance', covariance, COVARIANCES);
  const p = model.names.length;
  const q = p + 1;
  if (model.constant.length > 0) {
    const name = model.constant[0]!;
    const j = model.names.indexOf(name);
    const path = j < 0 ? '/outcome/variable' : j === 0 ? '/explain/focus' : `/explain/controls/${j - 1}`;
    const values = { column: name, rows: 0, first: '' };
    return failed(fault('database/no_value', path, `the same value in every row: ${name}`, values));
  }
  if (model.rows <= q) {
    const message = `fewer rows than the ${q} coefficients and one more: ${model.rows}`;
    return failed(fault('columns/too_few_rows', '/explain', message, { needed: q + 1, found: model.rows }));
  }
  const correlations = await correlationsOf(engine, model);
  const focus = await regress(study, engine, model, correlations, 1, 'focus');
  if (!focus.ok || p === 1) return focus.ok ? done([focus.value], focus.notes) : focus;
  const controls = await regress(study, engine, model, correlations, p, 'controls');
  if (!controls.ok) return controls;
  const nested = nestedTest(focus.value, controls.value);
  return done([focus.value, { ...controls.value, nested }], [...focus.notes, ...controls.notes]);
}

/** Σ z z' / n of z = (u, y), all of them, (p + 1) × (p + 1). */
async function correlationsOf(engine: Engine, { names, rows }: Model): Promise<Float64Array> {
  const { dialect } = engine;
  const z = [...names.map((_, j) => `u${j + 1}`), 'y'];
  const pairs = z.flatMap((a, i) => z.slice(0, i + 1).map((c) => dialect.sum(`${a} * ${c}`)));
  const sums = await numbers(engine, pairs, MODEL);
  const full = new Float64Array(z.length * z.length);
  let at = 0;
  for (let i = 0; i < z.length; i++) {
    for (let j = 0; j <= i; j++, at++) {
      full[i * z.length + j] = sums[at]! / rows;
      full[j * z.length + i] = sums[at]! / rows;
    }
  }
  return full;
}

async function regress(
  study: Study,
  engine: Engine,
  model: Model,
  correlations: Float64Array,
  p: number,
  id: string,
): Promise<Outcome<Regression>> {
  const { dialect } = engine;
  const { covariance, level } = study.explain!;
  const n = model.rows;
  const q = p + 1;
  const all = model.names.length + 1;
  const names = model.names.slice(0, p);
  const c = new Float64Array(p * p);
  for (let a = 0; a < p; a++) for (let b = 0; b < p; b++) c[a * p + b] = correlations[a * all + b]!;
  const solved = invertCorrelations(c, names);
  if (!solved.ok) return solved;
  const coefficients = new Float64Array(q);
  for (let a = 0; a < p; a++)
    for (let b = 0; b < p; b++)
      coefficients[a + 1]! += solved.value.inverse[a * p + b]! * correlations[b * all + all - 1]!;

  const rss = await refine(engine, solved.value, coefficients, n);
  const residual = residualSql(engine, coefficients);
  const bread = breadOf(solved.value, n, p);
  const leverage = leverageSql(engine, bread, q);
  const weight = weightSql(covariance, n, q);
  const rows = `(SELECT unit, ${names.map((_, j) => `u${j + 1}`).join(', ')}, ${residual} AS e, ${leverage} AS h FROM ${MODEL}) AS residuals`;
  const z = [dialect.number(1), ...names.map((_, j) => `u${j + 1}`)];
  const pairs =
    weight === null ? [] : z.flatMap((a, i) => z.slice(0, i + 1).map((b) => dialect.sum(`${weight} * ${a} * ${b}`)));
  const [most, unit, ...middles] = await aggregate(
    engine,
    ['max(h)', dialect.unitOfLargest('unit', 'h'), ...pairs],
    rows,
  );
  const middle = weight === null ? null : symmetric(middles.map(Number), q);
  const tss = n * correlations[all * all - 1]!;
  const made = regressionOfSums({
    id,
    outcome: model.outcome,
    n,
    standard: firstOf(model, p),
    solved: solved.value,
    coefficients,
    rss,
    tss,
    covariance,
    level,
    middle,
    maxLeverage: { unit: String(unit), value: Number(most) },
  });
  const left: Note[] =
    id === 'focus'
      ? [note('database/step_left_out', '/explain', 'needs the rows themselves: diagnostics', { step: 'diagnostics' })]
      : [];
  return done(made.regression, [...made.notes, ...left]);
}

/** Iterative refinement, b += (Z'Z)⁻¹ Z'e with residuals taken row by row; gives Σ e² at the last coefficients. */
async function refine(engine: Engine, { inverse }: SolvedSums, coefficients: Float64Array, n: number): Promise<number> {
  const { dialect } = engine;
  const p = coefficients.length - 1;
  let rss = 0;
  for (let pass = 0; pass < 3; pass++) {
    const us = Array.from({ length: p }, (_, j) => `u${j + 1}`);
    const rows = `(SELECT ${us.join(', ')}, ${residualSql(engine, coefficients)} AS e FROM ${MODEL}) AS residuals`;
    const sums = await numbers(
      engine,
      [dialect.sum('e * e'), dialect.sum('e'), ...us.map((u) => dialect.sum(`e * ${u}`))],
      rows,
    );
    rss = sums[0]!;
    if (pass === 2) break;
    coefficients[0]! += sums[1]! / n;
    for (let a = 0; a < p; a++)
      for (let b = 0; b < p; b++) coefficients[a + 1]! += (inverse[a * p + b]! * sums[2 + b]!) / n;
  }
  return rss;
}

export function residualSql({ dialect }: Engine, coefficients: Float64Array): string {
  const parts = Array.from(coefficients.subarray(1), (b, j) => ` - ${dialect.number(b)} * u${j + 1}`);
  return `(y - ${dialect.number(coefficients[0]!)}${parts.join('')})`;
}

/** z' (Z'Z)⁻¹ z. */
function leverageSql({ dialect }: Engine, bread: Float64Array, q: number): string {
  const parts = [dialect.number(bread[0]!)];
  for (let a = 1; a < q; a++)
    for (let c = 1; c <= a; c++) parts.push(`${dialect.number((a === c ? 1 : 2) * bread[a * q + c]!)} * u${a} * u${c}`);
  return `(${parts.join(' + ')})`;
}

/** What a squared residual counts for; null for the classical covariance. */
function weightSql(covariance: string, n: number, q: number): string | null {
  switch (covariance) {
    case 'hc0':
      return 'e * e';
    case 'hc1':
      return `e * e * ${n}e0 / ${n - q}e0`;
    case 'hc2':
      return 'e * e / (1e0 - h)';
    case 'hc3':
      return 'e * e / ((1e0 - h) * (1e0 - h))';
    case 'hc4':
      return `e * e / power(1e0 - h, least(4e0, ${n}e0 * h / ${q}e0))`;
    default:
      return null;
  }
}

function symmetric(lower: readonly number[], q: number): Float64Array {
  const full = new Float64Array(q * q);
  let at = 0;
  for (let i = 0; i < q; i++)
    for (let j = 0; j <= i; j++, at++) {
      full[i * q + j] = lower[at]!;
      full[j * q + i] = lower[at]!;
    }
  return full;
}
