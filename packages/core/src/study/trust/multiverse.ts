/** The focus coefficient under every combination of the choices that a study makes. */
import { type Cancellation, studentUpperQuantile } from '../../numeric/index.ts';
import { log } from '../../numeric/log.ts';
import type { LinearModel } from '../../regression/index.ts';
import type { Table } from '../../table/index.ts';
import { flattenIndex } from '../dimensions.ts';
import type { Study } from '../study.ts';
import { type Designs, possible } from './designs.ts';
import { designsOn, fitOf, type PerHeadSpec, type Sample, sampleOf, scoredSample } from './multiverse-samples.ts';
import { panelSummary } from './multiverse-summary.ts';
import type { Multiverse, MultiversePanel, Specification } from './schema.ts';

export const MULTIVERSE_LEVEL = 0.95;

export interface MultiverseInput {
  readonly study: Study;
  /** As it was read, before exclusions. */
  readonly data: Table;
  /** Other series of the outcome. */
  readonly outcomes: readonly string[];
  readonly perHead: PerHeadSpec | null;
  /** Controls that share a column of the data with the outcome. */
  readonly shared: readonly string[];
  readonly onProgress?: ((share: number) => void) | undefined;
  readonly signal?: Cancellation | undefined;
}

/** A factor with its options; all are written, those of one option too. */
interface Factor {
  readonly factor: string;
  readonly options: readonly string[];
  readonly own: string;
}

/**
 * Normalisation × weights × totals or per head × controls {none, all, all but each that shares a column with the
 * outcome} × exclusions {the study's, fewest} × series of the outcome: b of the focus per standard deviation of the
 * focus, by least squares, with classical and HC3 intervals at 95 %. The logarithm of the outcome and its level are two
 * panels. Factors of the index are there where the focus is made of it. Cells are not independent and nobody drew them:
 * shares are described, and no p-value is formed over them.
 *
 * Null where there is only one cell.
 *
 * Source: Steegen, Tuerlinckx, Gelman and Vanpaemel (2016), Perspect. Psychol. Sci. 11:702; Simonsohn, Simmons and
 * Nelson (2020), Nat. Hum. Behav. 4:1208.
 */
export function multiverse(input: MultiverseInput): Multiverse | null {
  const { study, data } = input;
  const { focus } = study.explain!;
  const samples = samplesOf(input);
  const own = samples.get(keyOf('study', study.outcome!.variable));
  if (!own) return null;
  const factors = factorsOf(input, samples, own);
  const cells = factors.reduce((product, { options }) => product * options.length, 1);
  if (cells < 2) return null;

  const at = new Map(factors.map(({ factor }, position) => [factor, position]));
  const outcomeOf = outcomeMemory();
  const designs = new Map<string, Designs | null>();
  const tables = new Map<string, Table | null>();
  const transforms: ('none' | 'log')[] = study.outcome!.transform === 'log' ? ['log', 'none'] : ['none', 'log'];
  const found = transforms.map(() => [] as Specification[]);
  const failed = transforms.map(() => 0);
  const choices = factors.map(() => 0);

  for (let cell = 0; cell < cells; cell++) {
    if (cell % 64 === 0) {
      input.signal?.throwIfAborted();
      input.onProgress?.(cell / cells);
    }
    let rest = cell;
    for (let f = factors.length - 1; f >= 0; f--) {
      choices[f] = rest % factors[f]!.options.length;
      rest = Math.floor(rest / factors[f]!.options.length);
    }
    const chosen = (factor: string, otherwise: string): string =>
      at.has(factor) ? factors[at.get(factor)!]!.options[choices[at.get(factor)!]!]! : otherwise;
    const sampleKey = keyOf(chosen('exclusions', 'study'), chosen('outcome', study.outcome!.variable));
    const sample = samples.get(sampleKey) ?? null;
    const table = sample && tableOf(sample, sampleKey, chosen);
    const names = [focus, ...controlsOf(study.explain!.controls, chosen('controls', 'all'))];
    for (const [panel, transform] of transforms.entries()) {
      const outcome = sample && outcomeOf(sample, transform);
      const model = table && outcome && fitOf({ name: 'outcome', values: outcome }, table, names);
      if (model) found[panel]!.push(specificationOf(model, choices));
      else failed[panel]!++;
    }
  }
  const panels = transforms
    .map(
      (transform, i): MultiversePanel => ({
        transform,
        specifications: found[i]!,
        failed: failed[i]!,
        ...panelSummary(found[i]!, factors),
      }),
    )
    .filter(({ specifications }) => specifications.length > 0);
  if (panels.length === 0) return null;
  return {
    term: focus,
    per: 'sd',
    level: MULTIVERSE_LEVEL,
    factors: factors.map(({ factor, options, own: mine }) => ({
      factor,
      options: [...options],
      own: options.indexOf(mine),
    })),
    panels,
  };

  function tableOf(
    sample: Sample,
    sampleKey: string,
    chosen: (factor: string, otherwise: string) => string,
  ): Table | null {
    const perHead = chosen('totals', 'totals') === 'per-head';
    const designKey = `${sampleKey}|${perHead}`;
    if (!study.index) return sample.table;
    if (!designs.has(designKey)) designs.set(designKey, designsOn(study, sample, perHead ? input.perHead : null));
    const mine = designs.get(designKey)!;
    const [normalise, weights] = [chosen('normalise', ''), chosen('weights', '')];
    const key = `${designKey}|${normalise}|${weights}`;
    if (!tables.has(key)) {
      const space = mine?.space.own;
      tables.set(
        key,
        scoredSample(study, sample, mine, normalise || (space?.normalise ?? ''), weights || (space?.weights ?? '')),
      );
    }
    return tables.get(key)!;
  }

  /** The samples that exist, once each. */
  function samplesOf({ outcomes }: MultiverseInput): Map<string, Sample | null> {
    const all = new Map<string, Sample | null>();
    for (const exclusions of ['study', 'fewest'])
      for (const variable of [study.outcome!.variable, ...outcomes])
        all.set(keyOf(exclusions, variable), sampleOf(study, data, exclusions, variable));
    return all;
  }
}

const keyOf = (exclusions: string, variable: string): string => JSON.stringify([exclusions, variable]);

/** Those of one option are left out; the order is that of a Report. */
function factorsOf(input: MultiverseInput, samples: Map<string, Sample | null>, own: Sample): Factor[] {
  const { study, outcomes, perHead, shared } = input;
  const { focus, controls } = study.explain!;
  const variable = study.outcome!.variable;
  const factors: Factor[] = [];
  const dimensions = study.index ? flattenIndex(study.index).dimensions.map((d) => d.id) : [];
  if (study.index && (focus === study.index.name || dimensions.includes(focus))) {
    const space = designsOn(study, own, null)?.space;
    if (space) {
      const { aggregate } = space.own;
      factors.push(
        {
          factor: 'normalise',
          options: space.normalise.filter((normalise) => possible({ normalise, aggregate })),
          own: space.own.normalise,
        },
        { factor: 'weights', options: space.weights, own: space.own.weights },
      );
    }
    if (perHead) factors.push({ factor: 'totals', options: ['totals', 'per-head'], own: 'totals' });
  }
  const without = controls.length > 1 ? controls.filter((c) => shared.includes(c)).map((c) => `without:${c}`) : [];
  factors.push({
    factor: 'controls',
    options: controls.length === 0 ? ['all'] : ['none', 'all', ...without],
    own: 'all',
  });
  const fewest = samples.get(keyOf('fewest', variable));
  const differs = fewest && fewest.table.units.join('\n') !== own.table.units.join('\n');
  factors.push({ factor: 'exclusions', options: differs ? ['study', 'fewest'] : ['study'], own: 'study' });
  factors.push({ factor: 'outcome', options: [variable, ...outcomes.filter((o) => o !== variable)], own: variable });
  return factors.filter(({ options }) => options.length > 1);
}

function controlsOf(controls: readonly string[], option: string): readonly string[] {
  if (option === 'all') return controls;
  return option === 'none' ? [] : controls.filter((name) => `without:${name}` !== option);
}

/** The outcome of a sample, as it is or its logarithm, computed once. */
function outcomeMemory(): (sample: Sample, transform: 'none' | 'log') => Float64Array | null {
  const known = { none: new Map<Sample, Float64Array | null>(), log: new Map<Sample, Float64Array | null>() };
  return (sample, transform) => {
    const memory = known[transform];
    if (!memory.has(sample)) memory.set(sample, transformed(sample.outcome, transform));
    return memory.get(sample)!;
  };
}

function transformed(values: Float64Array, transform: 'none' | 'log'): Float64Array | null {
  if (transform === 'none') return values;
  return values.every((v) => v > 0) ? values.map(log) : null;
}

/** Classical: σ² Σ_k B_k²; HC3: B S B'; B is the focus's row. Both on n − q degrees of freedom. */
function specificationOf(model: LinearModel, choices: readonly number[]): Specification {
  const { bread, middle, rss, dfResidual, n } = model;
  const q = model.terms.length;
  const estimate = model.coefficients[1]!;
  let squares = 0;
  let robust = 0;
  for (let a = 0; a < q; a++) {
    const row = bread[q + a]!;
    squares += row * row;
    if (middle) for (let c = 0; c < q; c++) robust += row * middle[a * q + c]! * bread[q + c]!;
  }
  const reach = studentUpperQuantile((1 - MULTIVERSE_LEVEL) / 2, dfResidual);
  const around = (variance: number): [number, number] => {
    const half = reach * Math.sqrt(Math.max(0, variance));
    return [estimate - half, estimate + half];
  };
  return {
    choices: [...choices],
    n,
    estimate,
    interval: around((rss / dfResidual) * squares),
    robust: middle ? around(robust) : null,
  };
}
