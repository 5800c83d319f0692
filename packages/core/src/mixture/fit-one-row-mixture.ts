/** A mixture with gates or t errors and one number of components. */
import { done, failed, fault, type Outcome } from '../diagnostics/index.ts';
import { fewRows } from './few-rows.ts';
import { gateDesign } from './gate-design.ts';
import { prepare } from './input.ts';
import type { MixtureSettings, NamedColumn } from './options.ts';
import { fitRowComponents } from './row-mixture.ts';
import type { RowMixtureFit } from './schema.ts';

/** No gates where `concomitants` is empty, the normal law where `degrees` is null. */
export function fitOneRowMixture(
  outcome: NamedColumn,
  regressors: readonly NamedColumn[],
  concomitants: readonly NamedColumn[],
  components: number,
  settings: MixtureSettings,
  degrees: number | null,
): Outcome<RowMixtureFit> {
  const rows = outcome.values.length;
  const prepared = prepare(outcome, regressors, [components], { ...settings, concomitants: concomitants.length });
  if (!prepared.ok) return prepared;
  const gates = degrees === null || concomitants.length > 0 ? gateDesign(concomitants, rows) : null;
  if (gates?.ok === false) return gates;
  const kind = { degrees, gates: gates?.value ?? null };
  const { fit, notes } = fitRowComponents(prepared.value, components, settings, kind);
  if (fit !== null) return done(fit, [...fewRows(fit), ...prepared.notes, ...notes]);
  const message = `no solution stands on enough rows with K = ${components}; rows: ${rows}`;
  return failed(fault('mixture/no_components_left', '/components', message, { rows, components: [components] }));
}
