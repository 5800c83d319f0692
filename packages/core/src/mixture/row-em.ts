/** EM for a mixture whose E step needs the rows themselves. */
import { log } from '../numeric/log.ts';
import type { Em, EmRun } from './em.ts';
import { createGateStep } from './gate-step.ts';
import { createMaximiser, type MixtureRule } from './m-step.ts';
import { momentCount, type Parameters, packed } from './parameters.ts';
import { createRowState, expectRows, type RowModel } from './row-model.ts';
import { createStopping, type EmOptions } from './stopping.ts';

/**
 * E step: `expectRows`. M step: each component's regression with weights r_ik u_ik (u the factor of the t law, 1 under
 * the normal), variances Σ r u e² / Σ r under the guard, proportions from Σ r; gates by a step of Newton's method that
 * does not lower their part. The log-likelihood never falls (Dempster, Laird and Rubin 1980 for the t law).
 */
export function createRowEm(model: RowModel, components: number, rule: MixtureRule): Em {
  const { rows, regressors } = model.data;
  const count = momentCount(regressors);
  const state = createRowState(model, components);
  const { maximise } = createMaximiser({ rows, regressors, components }, rule);
  const moments = new Float64Array(components * count);
  const sizes = new Float64Array(components);
  const z = new Float64Array(regressors + 2).fill(1, 0, 1);
  const gateStep = model.gates === null ? null : createGateStep(model.gates, rows, components);
  const stopping = createStopping(rows);

  function run(parameters: Parameters, options: EmOptions): EmRun {
    stopping.start(options);
    for (;;) {
      const logLikelihood = expectRows(model, parameters, state);
      const effectiveSize = addUp();
      if (stopping.stops(logLikelihood, effectiveSize)) {
        return { logLikelihood, iterations: stopping.iterations, converged: stopping.converged, effectiveSize };
      }
      maximise(moments, parameters, sizes);
      if (gateStep !== null) gateStep(state.posteriors, state.priors, parameters);
    }
  }

  /** Moments with weights r u, sizes Σ r; gives the smallest size. */
  function addUp(): number {
    const { posteriors, factors } = state;
    const { columns, outcome } = model.data;
    moments.fill(0);
    sizes.fill(0);
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < regressors; j++) z[j + 1] = columns[j]![i]!;
      z[regressors + 1] = outcome[i]!;
      for (let k = 0; k < components; k++) {
        const r = posteriors[i * components + k]!;
        const weight = r * factors[i * components + k]!;
        sizes[k]! += r;
        for (let a = 0; a < z.length; a++) {
          const left = weight * z[a]!;
          const line = k * count + packed(a, 0);
          for (let c = 0; c <= a; c++) moments[line + c]! += left * z[c]!;
        }
      }
    }
    return sizes.reduce((least, size) => Math.min(least, size), Infinity);
  }

  return {
    run,
    begin({ proportions, gates }) {
      if (gates === undefined) return;
      const width = gates.length / components;
      gates.fill(0);
      for (let k = 0; k < components; k++) gates[k * width] = log(proportions[k]! / proportions[0]!);
    },
  };
}
