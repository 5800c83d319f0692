/** The components of a mixture: coefficients side by side, then share and variance. */
import type { MixtureFit, Report } from '@cedu/core';
import { columnDecimals, fixed, percent, supportedDecimals } from '../number/index.ts';
import { type Context, groupMark } from '../words/index.ts';
import { BOUND_MARK } from './criteria.ts';
import { INTERCEPT } from './regressions.ts';
import { type Cell, empty, inBrackets, number, type Row, type Table, words } from './table.ts';

/** Two decimals unless a standard error supports others. */
const decimalsOf = (standardError: number | null): number => supportedDecimals(standardError, 2);

function termRows(fit: MixtureFit, term: string, name: string, errorOf: ((name: string) => string) | null): Row[] {
  const found = fit.components.map((c) => c.terms.find((t) => t.term === term));
  const decimals = fit.components.map(
    (c) =>
      columnDecimals(
        c.terms.map((t) => t.standardError),
        decimalsOf,
      )[c.terms.findIndex((t) => t.term === term)] ?? 2,
  );
  const estimates = found.map((t, k) => (t ? number(t.estimate, decimals[k]!) : empty));
  const row: Row = { kind: 'body', cells: [words(name), ...estimates] };
  if (!errorOf) return [row];
  const below = found.map((t, k) => (t ? inBrackets(t.standardError, decimals[k]!) : empty));
  return [row, { kind: 'detail', label: errorOf(name), cells: [empty, ...below] }];
}

type MixtureBootstrap = NonNullable<NonNullable<Report['trust']>['bootstrap']>;

/** The fit with the bootstrap's standard errors, which are the ones quoted. */
const withBootstrap = (fit: MixtureFit, bootstrap: MixtureBootstrap): MixtureFit => ({
  ...fit,
  components: fit.components.map((component, k) => ({
    ...component,
    terms: component.terms.map((t) => {
      const found = bootstrap.components[k]!.terms.find((other) => other.term === t.term);
      return { ...t, standardError: found?.standardError ?? null };
    }),
  })),
});

function differenceOf(d: MixtureBootstrap['differences'][number], level: number, context: Context): string {
  const { components: word } = context.words.tables;
  const decimals = supportedDecimals(d.standardError, 2);
  const [low, high] = d.interval ?? [null, null];
  const figures = [d.estimate, low, high].map((x) => fixed(x, decimals)) as [string, string, string];
  return word.difference(context.names.short(d.term), d.component, d.less, ...figures, percent(level, 0));
}

/** A column for each component, in label order; `order` is the term whose slope orders them. */
export function componentsTable(
  plainFit: MixtureFit,
  order: string,
  context: Context,
  bootstrap?: MixtureBootstrap,
): Table {
  const own = bootstrap?.components.length === plainFit.components.length ? bootstrap : undefined;
  const fit = own ? withBootstrap(plainFit, own) : plainFit;
  const { components: word } = context.words.tables;
  const { terms: catalogue } = context.words;
  const all = fit.components[0]?.terms.map((t) => t.term) ?? [];
  const terms = [...all.filter((t) => t !== INTERCEPT), ...all.filter((t) => t === INTERCEPT)];
  const errors = fit.components.some((c) => c.terms.some((t) => t.standardError !== null));
  const nameOf = (term: string): string => (term === INTERCEPT ? catalogue.constant : context.names.short(term));
  const total = (label: string, cell: (c: MixtureFit['components'][number]) => Cell, rule = false): Row => ({
    kind: 'total',
    rule,
    cells: [words(label), ...fit.components.map(cell)],
  });
  const smallest = Math.min(...fit.components.map((c) => c.variance));
  const varianceDecimals = Math.max(3, supportedDecimals(smallest, 3));
  const several = fit.components.length > 1;
  return {
    id: `components-${fit.components.length}`,
    title: word.title(fit.components.length),
    columns: [
      { id: 'term', label: word.term, align: 'left' },
      ...fit.components.map((_, k) => ({
        id: `component-${k + 1}`,
        label: several ? `${groupMark(k + 1)} ${catalogue.component(k + 1)}` : catalogue.component(1),
        align: 'decimal' as const,
      })),
    ],
    rows: [
      ...terms.flatMap((term) => termRows(fit, term, nameOf(term), errors ? context.words.tables.errorOf : null)),
      total(word.share, (c) => number(c.proportion, 2), true),
      total(word.variance, (c) => number(c.variance, varianceDecimals, c.atBound ? BOUND_MARK : undefined)),
      total(word.size, (c) => number(c.effectiveSize, 1)),
    ],
    notes: [
      own ? word.bootstrapNote(word.kinds[own.kind], fixed(own.replicates, 0)) : errors ? word.note : word.noErrors,
      ...(own?.differences ?? []).map((d) => differenceOf(d, own!.level, context)),
      ...(several ? [word.order(context.names.short(order))] : []),
      ...(fit.degreesOfFreedom ? [word.heavyTails(String(fit.degreesOfFreedom))] : []),
      ...(fit.components.some((c) => c.atBound) ? [word.atBound] : []),
    ],
  };
}
