/** The mixture of a study without one unit, searched as a replicate of a bootstrap is, and from the fit with every unit. */
import { criteria } from '../../mixture/criteria.ts';
import { type Design, standardParameters } from '../../mixture/design.ts';
import { createEm } from '../../mixture/em.ts';
import { ruleOf } from '../../mixture/fit.ts';
import { countOf, type MixtureInput } from '../../mixture/input.ts';
import { guardBinds } from '../../mixture/m-step.ts';
import { entropyOf, membership } from '../../mixture/membership.ts';
import type { MixtureSettings } from '../../mixture/options.ts';
import { cloneParameters, createParameters, type Parameters } from '../../mixture/parameters.ts';
import { replicatePlan } from '../../mixture/replicate-plan.ts';
import { sampleRows } from '../../mixture/row-sample.ts';
import { createBatch, createSource, leastSize, type Solution } from '../../mixture/search.ts';
import { randomStream } from '../../numeric/index.ts';

/** A fit in the units of the data, its coefficients in the order of the terms: plain data. */
export interface KnownFit {
  readonly proportions: readonly number[];
  readonly variances: readonly number[];
  readonly coefficients: readonly (readonly number[])[];
}

export interface FoundFit {
  readonly components: number;
  readonly bic: number;
  readonly binds: boolean;
  /** Row by row, n × K. */
  readonly posteriors: Float64Array;
}

/**
 * The best fit of each K, ascending: of one batch of short runs under the plan of a bootstrap replicate, and of a run
 * that starts from the fit with every unit where that is known. So what is found is never worse than what the fit with
 * every unit leads to, and a group changes because of the unit rather than the search.
 */
export function searchWithout(
  input: MixtureInput,
  known: Readonly<Record<number, KnownFit>>,
  settings: MixtureSettings,
): FoundFit[] {
  const { design, fitted } = input;
  const found: FoundFit[] = [];
  let fewer: Parameters | undefined;
  for (const components of fitted) {
    const best = bestOf(input, components, settings, known[components], fewer);
    fewer = best?.parameters;
    if (best === null) continue;
    const { posteriors } = membership(design, best.parameters);
    const fit = {
      logLikelihood: best.logLikelihood - design.logScale,
      k: countOf(components, input.regressors, settings),
      n: design.rows,
      entropy: entropyOf(posteriors),
    };
    found.push({ components, bic: criteria(fit).bic, binds: best.binds, posteriors });
  }
  return found;
}

function bestOf(
  input: MixtureInput,
  components: number,
  settings: MixtureSettings,
  known: KnownFit | undefined,
  fewer: Parameters | undefined,
): Solution | null {
  const { design } = input;
  const rule = ruleOf(input, settings);
  const em = createEm(createSource(design, components), components, rule);
  const asked = components === 1 ? { replicateStarts: 1 } : { replicateStarts: settings.starts };
  const plan = { ...replicatePlan(design.rows, components, asked), tolerance: settings.tolerance };
  let best: Solution | null = null;
  const take = (solution: Solution | null): void => {
    if (solution === null || (best !== null && best.logLikelihood >= solution.logLikelihood)) return;
    best = { ...solution, parameters: cloneParameters(solution.parameters) };
  };
  if (known && components > 1) {
    const parameters = startFrom(known, design, input.place);
    const run = em.run(parameters, plan);
    const stands = run.effectiveSize >= leastSize(design.regressors, rule);
    take(stands ? { ...run, parameters, binds: guardBinds(parameters, rule) } : null);
  }
  const purpose = `trust/leave-one-out/${components}`;
  const sample = sampleRows(design, randomStream(settings.seed, `${purpose}/sample`, 0));
  const random = randomStream(settings.seed, `${purpose}/starts`, 0);
  createBatch(em, sample, components, rule, plan).run(random, take, components > 2 ? fewer : undefined);
  return best;
}

/** The known fit in the coordinates of other rows. */
function startFrom({ proportions, variances, coefficients }: KnownFit, design: Design, place: readonly number[]) {
  const q = design.regressors + 1;
  const original = createParameters({ regressors: design.regressors, components: proportions.length });
  original.proportions.set(proportions);
  original.variances.set(variances);
  for (const [k, terms] of coefficients.entries())
    for (const [j, value] of terms.entries()) original.coefficients[k * q + place[j]!] = value;
  return standardParameters(design, original);
}
