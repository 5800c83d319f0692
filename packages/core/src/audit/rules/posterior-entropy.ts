/** How unsure the posteriors of a printed mixture are, from its likelihood, proportions and variances alone. */
import { penalty } from '../criteria.ts';
import { type Interval, interval, meet, middle, minus, plus, scaled, shifted } from '../interval.ts';
import { type Model, modelsOf } from '../models.ts';
import type { MixtureTable, PrintedTables } from '../printed.ts';
import { exactly, nearest, type Reader } from '../rounding.ts';
import { anyFits, attempt, brief, finding, possible, type Rule, shownAs } from '../rule.ts';
import type { Finding } from '../schema.ts';

/** A posterior from here on is called decided. */
const DECIDED = 0.9;

/**
 * At a fixed point of EM ln L = Q + H, with H = −Σ_i Σ_k r_ik ln r_ik the entropy of the posteriors and Q the
 * expected log-likelihood of complete data. Since n π_k = Σ_i r_ik and σ_k² is a weighted mean of squared residuals,
 * Q needs no data:
 *
 *     Q = Σ_k n π_k [ln π_k − ½ ln(2π σ_k²)] − D/2,   D = n under maximum likelihood,
 *                                                     D = n − rank where σ_k² = Σ r e² / (mean r · (n − rank))
 *
 * From H follow ICL = BIC + 2H, and a ceiling on the units whose posterior passes 0.9: such a unit holds at most
 * h = −.9 ln .9 − .1 ln(.1/(K − 1)) nats, any other ln K, so that of n units at most (n ln K − H)/(ln K − h) pass.
 * H outside [0, n ln K] under both divisors says that the printed fit is no fixed point: not checkable, no more.
 *
 * Source: Hathaway (1986), Statist. Probab. Lett. 4:53; Biernacki, Celeux and Govaert (2000), IEEE PAMI 22:719.
 */
export const posteriorEntropy: Rule = {
  id: 'posterior-entropy',
  kind: 'derived',
  title: 'Entropy of the posteriors of a printed mixture',
  identity: 'H = ln L − Σ n π_k [ln π_k − ½ ln(2π σ_k²)] + D/2',
  conventions: ['maximum likelihood, D = n', 'variances over n − rank, D = n − rank'],
  sources: ['Hathaway (1986)', 'Biernacki, Celeux and Govaert (2000)'],
  check({ printed }) {
    const models = modelsOf(printed);
    return models.flatMap((model) => {
      const table = printed.mixtures[model.id];
      return table && model.path.startsWith('/mixtures/') ? checkMixture(model, table, models, printed) : [];
    });
  },
};

interface Component {
  readonly proportion: (read: Reader) => Interval;
  readonly variance: (read: Reader) => Interval;
}

function checkMixture(model: Model, table: MixtureTable, models: readonly Model[], printed: PrintedTables): Finding[] {
  const { logLikelihood, n, slopes, components: K, label } = model;
  const components = Array.isArray(table.components) ? table.components.flatMap(componentOf) : [];
  if (!logLikelihood || n === null || K < 2 || components.length !== K) return [];
  const ceiling = n * Math.log(K);
  const divisors = [
    { key: 'ml', name: 'maximum likelihood, D = n', D: n },
    ...(slopes === null ? [] : [{ key: 'unbiased', name: 'variances over n − rank, D = n − rank', D: n - slopes - 1 }]),
  ];
  const entropyOf = (D: number, read: Reader) =>
    minus(read(logLikelihood), shifted(components.map((c) => share(c, n, read)).reduce(plus), -D / 2));
  const tried = attempt(
    divisors.map(({ name, D }) => ({ name, holds: (read) => meet(entropyOf(D, read), { lo: 0, hi: ceiling }) })),
  );
  const k = model.counts[0]?.k ?? null;
  const bic = k === null ? null : shifted(scaled(nearest(logLikelihood), -2), penalty('BIC', k, n)!);
  const results = divisors.map(({ key, name, D }) => {
    const h = entropyOf(D, nearest);
    const entropy = middle(entropyOf(D, exactly));
    const icl = bic && plus(bic, scaled(h, 2));
    const iclPrinted = bic && middle(bic) + 2 * entropy;
    return { key, name, D, h, entropy, icl, iclPrinted, decided: mostDecided(h, n, K) };
  });
  const against = oneComponent(model, models);
  const assigned = assignedBy(model.id, printed);
  const fits = anyFits(tried);
  return [
    finding(posteriorEntropy, {
      verdict: fits ? 'consistent' : 'not checkable',
      printed: [
        shownAs(logLikelihood, `${label}: log-likelihood`),
        ...(Array.isArray(table.components) ? table.components : []).flatMap(({ proportion, variance, sd }, i) => [
          ...(proportion ? [shownAs(proportion, `${label}: proportion ${i + 1}`)] : []),
          ...(variance
            ? [shownAs(variance, `${label}: variance ${i + 1}`)]
            : sd
              ? [shownAs(sd, `${label}: sd ${i + 1}`)]
              : []),
        ]),
      ],
      possible: results.flatMap(({ name, h, icl }) => [
        possible(`H, ${name}`, h),
        ...(icl ? [possible(`ICL, ${name}`, icl)] : []),
      ]),
      conventions: tried,
      values: {
        model: label,
        n,
        components: K,
        ceiling,
        threshold: DECIDED,
        fits,
        divisors: results.map(({ key, D, h, entropy, iclPrinted, decided }) => ({
          key,
          D,
          entropy,
          lo: h.lo,
          hi: h.hi,
          icl: iclPrinted,
          mostDecided: decided,
        })),
        against: against && { model: against.label, bic: against.bic },
        assigned,
      },
      message: `${label}: ${results
        .map(
          (r) =>
            `H = ${brief(r.entropy, 3)} of ${brief(ceiling, 3)} nats${r.iclPrinted === null ? '' : `, ICL ${brief(r.iclPrinted, 3)}`}, at most ${r.decided} of ${n} units above ${DECIDED} (${r.name})`,
        )
        .join(
          '; ',
        )}${against ? `; BIC of ${against.label} ${brief(against.bic, 4)}` : ''}${assigned === null ? '' : `; units assigned: ${assigned}`}`,
    }),
  ];
}

function componentOf({
  proportion,
  variance,
  sd,
}: Exclude<MixtureTable['components'], { sense: string }>[number]): Component[] {
  const spread = variance ?? sd;
  if (!proportion || !spread) return [];
  const square = (x: Interval) => interval(x.lo ** 2, x.hi ** 2);
  return [
    { proportion: (read) => read(proportion), variance: (read) => (variance ? read(spread) : square(read(spread))) },
  ];
}

/** n π [ln π − ½ ln(2π σ²)] over the intervals: falls with σ², and is convex in π. */
function share({ proportion, variance }: Component, n: number, read: Reader): Interval {
  const p = { lo: Math.max(1e-12, proportion(read).lo), hi: Math.max(1e-12, proportion(read).hi) };
  const v = variance(read);
  const constant = (s: number) => 0.5 * Math.log(2 * Math.PI * Math.max(s, 1e-300));
  const f = (c: number) => (x: number) => n * x * (Math.log(x) - c);
  const ends = [constant(v.lo), constant(v.hi)].flatMap((c) => {
    const least = Math.exp(c - 1);
    return [p.lo, p.hi, Math.min(p.hi, Math.max(p.lo, least))].map(f(c));
  });
  return { lo: Math.min(...ends), hi: Math.max(...ends) };
}

/** Units that can have a posterior above 0.9 at the least entropy that the decimals leave. */
function mostDecided(h: Interval, n: number, K: number): number {
  const each = -DECIDED * Math.log(DECIDED) - (1 - DECIDED) * Math.log((1 - DECIDED) / (K - 1));
  const most = Math.floor((n * Math.log(K) - h.lo) / (Math.log(K) - each) + 1e-9);
  return Math.max(0, Math.min(n, most));
}

/** The model of one component with the same outcome, rows and regressors, and its BIC with every parameter counted. */
function oneComponent(model: Model, models: readonly Model[]): { label: string; bic: number } | null {
  const same = models.find(
    (m) =>
      m.components === 1 &&
      m.n === model.n &&
      m.slopes === model.slopes &&
      m.outcome === model.outcome &&
      m.logLikelihood,
  );
  const k = same?.counts[0]?.k;
  if (!same || k === undefined) return null;
  return { label: same.label, bic: -2 * same.logLikelihood!.value + penalty('BIC', k, same.n!)! };
}

/** How many units the groups of this mixture name. */
function assignedBy(id: string, printed: PrintedTables): number | null {
  const table = Object.values(printed.groups).find(({ of }) => of === id);
  return table ? Object.values(table.members).reduce((sum, units) => sum + units.length, 0) : null;
}
