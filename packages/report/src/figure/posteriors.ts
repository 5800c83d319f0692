/** How surely each unit belongs to each component: one bar a unit, by group, the surest first. */
import type { Report } from '@cedu/core';
import { fixed } from '../number/index.ts';
import { body, type Column, number, type Table, words } from '../table/table.ts';
import { contextOf, type Language } from '../words/index.ts';
import { needed } from './figure.ts';
import { decidedUnits, groupOf, type ShownFit, shownFit } from './mixture-parts.ts';
import { columnOf, columns, namesBelow } from './posterior-columns.ts';
import { type Entry, MOST_NAMED } from './posterior-entry.ts';
import { rows } from './posterior-rows.ts';
import { type Composed, composed, drawn, type FigureOptions, sheetOf } from './sheet.ts';
import { sourceOf } from './source.ts';
import { unitNames } from './unit-names.ts';
import { figureWords } from './words/index.ts';

const shownOf = (report: Report): ShownFit => needed(shownFit(report), 'posteriors');

export const available = (report: Report): boolean => (shownFit(report)?.fit.units.length ?? 0) > 0;

/** By group, and in each from the surest down, so that the undecided stand where groups meet. */
function entriesOf(report: Report): Entry[] {
  const { fit } = shownOf(report);
  const { units: decided } = decidedUnits(report, fit);
  const entries = fit.units.map((unit, i) => {
    const posterior = fit.posteriors[i]!;
    return { unit, posterior, group: groupOf(posterior), decided: decided.has(unit) };
  });
  const sure = (e: Entry) => e.posterior[e.group - 1]!;
  return entries.sort((a, b) => a.group - b.group || sure(b) - sure(a));
}

export function title(report: Report, lang: Language): string {
  const shown = shownOf(report);
  const { noun, words: w } = contextOf(report, lang);
  const entries = entriesOf(report);
  const decided = entries.filter((e) => e.decided).length;
  const t = figureWords(lang).posteriors;
  const count = w.terms.count(entries.length, noun);
  return shown.standing === 'supported'
    ? t.supported(decided, count, decidedUnits(report, shown.fit).kept)
    : t.supposed(shown.fit.components.length, decided, count);
}

export function alt(report: Report, lang: Language): string {
  const names = unitNames(report, lang);
  const rows = entriesOf(report).map(
    (e) => `${names.get(e.unit)?.name ?? e.unit} ${e.group} (${fixed(e.posterior[e.group - 1]!, 2)})`,
  );
  return figureWords(lang).alt.bars(title(report, lang), rows);
}

export function table(report: Report, lang: Language): Table {
  const shown = shownOf(report);
  const names = unitNames(report, lang);
  const t = figureWords(lang);
  return {
    id: 'figure-posteriors',
    title: title(report, lang),
    columns: [
      { id: 'unit', label: t.columns.unit, align: 'left' },
      { id: 'group', label: t.columns.group, align: 'right' },
      ...shown.fit.components.map(
        (_, k): Column => ({ id: `p${k + 1}`, label: t.componentScatter.component(k + 1), align: 'decimal' }),
      ),
    ],
    rows: entriesOf(report).map((e) => ({
      ...body(words(names.get(e.unit)?.name ?? e.unit), number(e.group, 0), ...e.posterior.map((p) => number(p, 3))),
      unit: e.unit,
    })),
    notes: t.componentScatter.notes(shown.standing),
  };
}

function compose(report: Report, options: FigureOptions): Composed {
  const shown = shownOf(report);
  const names = unitNames(report, options.lang);
  const entries = entriesOf(report);
  const t = figureWords(options.lang).posteriors;
  const { noun, words: w } = contextOf(report, options.lang);
  const group = (k: number) => t.group(k, w.terms.count(entries.filter((e) => e.group === k).length, noun));
  const wide = sheetOf('posteriors', options, { l: 1016 });
  const below = namesBelow(entries, names, columnOf(wide, entries), options.lang);
  // a few units whose names have no room below their columns are rows instead
  const asRows = options.size === 's' || (below === null && entries.length <= MOST_NAMED);
  const sheet = asRows ? sheetOf('posteriors', options) : wide;
  const drawing = asRows ? rows(sheet, entries, names, group) : columns(sheet, entries, names, below, group);
  return composed(sheet, {
    title: title(report, options.lang),
    subtitle: t.subtitle(shown.standing, decidedUnits(report, shown.fit).kept, shown.fit.binds),
    alt: alt(report, options.lang),
    source: sourceOf(report, options.lang),
    ...drawing,
  });
}

export const { draw, caption } = drawn(compose);
