/** y = a·exp(bx) from a table and a formula: `cedu exponential`, POST /v1/exponential. */
import { z } from 'zod';
import { type Association, exponentialFit } from '../../associate/index.ts';
import { failed, fault, type Outcome } from '../../diagnostics/index.ts';
import { LIMITS } from '../../limits.ts';
import { modelMatrix, type Table } from '../../table/index.ts';
import { relocate } from '../outcomes.ts';
import { checkedRequest } from './checked.ts';
import { MissingPolicy } from './missing.ts';

export const ExponentialRequest = z.strictObject({
  /** `y ~ x`. */
  formula: z.string().max(LIMITS.formulaLength),
  missing: MissingPolicy,
});
export type ExponentialRequest = z.input<typeof ExponentialRequest>;

/** Faults: those of the formula, of `exponentialFit`; `study/one_regressor` where the formula has none or several. */
export function exponentialTable(table: Table, request: ExponentialRequest): Outcome<Association> {
  const checked = checkedRequest(ExponentialRequest, request);
  if (!checked.ok) return checked;
  const { formula, missing } = checked.value;
  const model = modelMatrix(formula, table, { missing });
  if (!model.ok) return model;
  const { outcome, terms, units } = model.value;
  if (terms.length !== 1) {
    const message = `the curve takes one regressor: ${terms.length}`;
    return failed(fault('study/one_regressor', '/formula', message, { found: terms.length }));
  }
  const fit = exponentialFit(terms[0]!.values, outcome.values, { x: terms[0]!.term, y: outcome.term, units });
  const located = relocate(fit, () => '/formula');
  return located.ok ? { ...located, notes: [...model.notes, ...located.notes] } : located;
}
