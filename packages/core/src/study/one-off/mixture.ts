/** A mixture of regressions from a table and a formula: `cedu mixture`, POST /v1/mixture. */
import { z } from 'zod';
import { done, type Fault, failed, fault, type Outcome } from '../../diagnostics/index.ts';
import { LIMITS } from '../../limits.ts';
import { DegreesOfFreedom, type Mixture, type NamedColumn, selectComponents } from '../../mixture/index.ts';
import { modelMatrix, numericColumnOf, type Table } from '../../table/index.ts';
import { relocate } from '../outcomes.ts';
import type { RunOptions } from '../run-options.ts';
import { componentsAsked } from '../segment-step.ts';
import { ComponentRange, SegmentSpec } from '../study.ts';
import { checkedRequest } from './checked.ts';
import { MissingPolicy } from './missing.ts';

export const MixtureRequest = z.strictObject({
  formula: z.string().max(LIMITS.formulaLength),
  components: ComponentRange.default('1..3'),
  variance: SegmentSpec.shape.variance,
  guard: SegmentSpec.shape.guard,
  /** Labels follow this slope, smallest first; the first regressor's where left out. */
  order: z.string().optional(),
  /** Terms that differ between components, `(Intercept)` among them; all where left out. */
  vary: z.array(z.string()).min(1).optional(),
  /** Columns that the proportions of the components depend on. */
  concomitants: z.array(z.string()).min(1).max(LIMITS.regressors).optional(),
  /** The law of the errors: with `t`, units far from every line count for little. */
  errors: z.enum(['normal', 't']).default('normal'),
  /** Of `errors: t`; 4 where left out. */
  degreesOfFreedom: DegreesOfFreedom.optional(),
  starts: z.int().min(1).max(LIMITS.starts).optional(),
  seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER).default(20221123),
  missing: MissingPolicy,
});
export type MixtureRequest = z.input<typeof MixtureRequest>;

/** Every K asked for. Faults: those of the formula and of `selectComponents`. */
export async function mixtureTable(
  table: Table,
  request: MixtureRequest,
  options: RunOptions = {},
): Promise<Outcome<Mixture>> {
  const checked = checkedRequest(MixtureRequest, request);
  if (!checked.ok) return checked;
  const {
    formula,
    components,
    missing,
    order,
    starts,
    vary,
    concomitants = [],
    errors,
    degreesOfFreedom,
    ...rest
  } = checked.value;
  const asked = componentsAsked(components);
  if (!asked.ok) return relocate(asked, () => '/components');
  if (errors === 'normal' && degreesOfFreedom !== undefined) return failed(withoutT(degreesOfFreedom));
  const also = concomitants.map((name, j) => ({ name, path: `/concomitants/${j}` }));
  const model = modelMatrix(formula, table, { missing, also });
  if (!model.ok) return model;
  const { outcome, terms, intercept, units, rows } = model.value;
  const gates: NamedColumn[] = [];
  for (const { name, path } of also) {
    const column = numericColumnOf(table, name, path);
    if (!column.ok) return column;
    gates.push({ name, values: Float64Array.from(rows, (row) => column.value.values[row]!) });
  }
  const fit = selectComponents(
    { name: outcome.term, values: outcome.values },
    terms.map(({ term, values }) => ({ name: term, values })),
    {
      ...rest,
      components: asked.value.length === 1 ? asked.value[0]! : asked.value,
      formula,
      intercept,
      units: [...units],
      ...(order !== undefined && { order }),
      ...(starts !== undefined && { starts }),
      ...(vary && { vary }),
      ...(gates.length > 0 && { concomitants: gates }),
      ...(errors === 't' && { degreesOfFreedom: degreesOfFreedom ?? 4 }),
    },
    {
      ...(options.signal && { signal: options.signal }),
      onProgress: (share) => options.onProgress?.({ step: 'segment', done: share, total: 1 }),
    },
  );
  const located = relocate(fit, (path) => (/^\/(outcome|regressors)/.test(path) ? '/formula' : path));
  return located.ok ? done(located.value, [...model.notes, ...located.notes]) : located;
}

function withoutT(degreesOfFreedom: number): Fault {
  const values = { option: 'degreesOfFreedom', range: 'errors: t', found: String(degreesOfFreedom) };
  return fault('options/out_of_range', '/degreesOfFreedom', `only with errors: t: ${degreesOfFreedom}`, values);
}
