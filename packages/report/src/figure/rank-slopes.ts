/** How ranks move between two designs: a line for each unit, named where it moves. */
import type { Report } from '@cedu/core';
import { body, number, type Table, words } from '../table/table.ts';
import { contextOf, type Language } from '../words/index.ts';
import { needed } from './figure.ts';
import {
  type Composed,
  composed,
  drawn,
  type FigureOptions,
  fitted,
  lines,
  sheetOf,
  unitMark,
  widthOf,
  write,
} from './sheet.ts';
import { sourceOf } from './source.ts';
import { spreadLabels } from './spread-labels.ts';
import { circle, line } from './svg.ts';
import { type RankComparison, rankComparisonOf, type TrustedReport } from './trust.ts';
import { nameOf, unitNames } from './unit-names.ts';
import { figureWords } from './words/index.ts';

const comparisonOf = (report: Report): RankComparison => needed(rankComparisonOf(report), 'rankSlopes');

export const available = (report: Report): boolean => (rankComparisonOf(report)?.units.length ?? 0) > 0;

/** The same units under the designs of two Reports; units that only one has are left out. */
export function compareRanks(from: Report, to: Report, names: readonly [string, string]): RankComparison {
  const before = new Map(from.index?.scores.map((s) => [s.unit, s.rank]));
  const units = (to.index?.scores ?? []).flatMap(({ unit, rank }) => {
    const rankBefore = before.get(unit);
    return rankBefore === undefined ? [] : [{ unit, from: rankBefore, to: rank }];
  });
  return { from: names[0], to: names[1], units };
}

/**
 * What `figures.rankSlopes` draws of two Reports: the second, with the ranks of the first beside its own. `names` are
 * those of the two designs.
 *
 * @example
 * const pair = betweenDesigns(entropyReport, equalReport, ['entropy weights', 'equal weights']);
 * figures.rankSlopes.draw(pair, { lang: 'en', size: 'm' }).slice(0, 4); // => '<svg'
 */
export const betweenDesigns = (from: Report, to: Report, names: readonly [string, string]): TrustedReport => ({
  ...to,
  trust: { ...to.trust, comparison: compareRanks(from, to, names) },
});

type Move = RankComparison['units'][number];
const moved = (m: Move): number => Math.abs(m.to - m.from);
/** A move of so many ranks is drawn in colour: three, or a twentieth of many. */
const farOf = (units: readonly Move[]): number => Math.max(3, Math.round(units.length / 20));

export function title(report: Report, lang: Language): string {
  const { units, from, to } = comparisonOf(report);
  const names = unitNames(report, lang);
  const t = figureWords(lang).rankSlopes;
  const most = units.reduce((a, b) => (moved(b) > moved(a) ? b : a));
  if (moved(most) === 0) return t.none(from, to);
  const far = farOf(units);
  const movers = units.filter((u) => moved(u) >= far).length;
  return t.title(nameOf(names, most.unit), most.from, most.to, movers, units.length, far);
}

export function alt(report: Report, lang: Language): string {
  const { units } = comparisonOf(report);
  const names = unitNames(report, lang);
  const far = [...units].sort((a, b) => moved(b) - moved(a)).slice(0, 10);
  const rows = far.map((u) => `${nameOf(names, u.unit)} ${u.from} → ${u.to}`);
  return figureWords(lang).alt.bars(title(report, lang), rows);
}

export function table(report: Report, lang: Language): Table {
  const { units, from, to } = comparisonOf(report);
  const names = unitNames(report, lang);
  return {
    id: 'figure-rank-slopes',
    title: title(report, lang),
    columns: [
      { id: 'unit', label: figureWords(lang).columns.unit, align: 'left' },
      { id: 'from', label: from, align: 'right' },
      { id: 'to', label: to, align: 'right' },
    ],
    rows: units.map((u) => ({
      ...body(words(nameOf(names, u.unit)), number(u.from, 0), number(u.to, 0)),
      unit: u.unit,
    })),
    notes: [],
  };
}

const TOP = 42;
/** With more units than this only the far movers are named. */
const MOST_NAMED = 60;
const MOST_MOVERS = 24;

function compose(report: Report, options: FigureOptions): Composed {
  const { lang } = options;
  const comparison = comparisonOf(report);
  const sheet = sheetOf('rank-slopes', options);
  const { width } = sheet;
  const names = unitNames(report, lang);
  const context = contextOf(report, lang);
  const t = figureWords(lang).rankSlopes;
  const { units } = comparison;
  const last = Math.max(...units.flatMap((u) => [u.from, u.to]), 2);
  const step = Math.min(20, Math.max(3, 900 / last));
  const height = (last - 1) * step;
  const y = (rank: number) => TOP + (rank - 1) * step + 8;
  const small = sheet.size === 's';
  const room = Math.min(
    small ? 80 : 150,
    Math.max(...units.map((u) => widthOf(nameOf(names, u.unit), 'label strong'))),
  );
  const rankWidth = widthOf(String(last), 'axis') + 8;
  const heads = Math.min(
    small ? 110 : 180,
    Math.max(...[comparison.from, comparison.to].map((h) => widthOf(h, 'label strong'))),
  );
  const side = Math.max(room + rankWidth, heads) + 14;
  const [left, right] = [side, width - side];
  const far = farOf(units);
  const named =
    units.length <= MOST_NAMED ? [...units] : [...units].sort((a, b) => moved(b) - moved(a)).slice(0, MOST_MOVERS);
  const places = (side: 'from' | 'to') => {
    const spread = spreadLabels(
      named.map((u) => y(u[side])),
      17,
      TOP + 8,
      TOP + 8 + Math.max(height, (named.length - 1) * 17),
    );
    return new Map(named.map((u, i) => [u.unit, spread[i]!]));
  };
  const [starts, ends] = [places('from'), places('to')];
  const bottom = Math.max(y(last), ...starts.values(), ...ends.values());

  // the quiet lines first, so that those that move lie on top
  const marks = [...units]
    .sort((a, b) => moved(a) - moved(b))
    .map((u) => {
      const kind = moved(u) < far ? 'hair' : u.to < u.from ? 'marker' : 'warn-line';
      const dot = moved(u) < far ? 'soft' : u.to < u.from ? 'accent' : 'warn';
      const name = fitted(nameOf(names, u.unit), room);
      const [a, b] = [starts.get(u.unit), ends.get(u.unit)];
      const weight = moved(u) < far ? 'label name' : 'label strong name';
      const cutName = moved(u) < far ? name : fitted(nameOf(names, u.unit), room, 'label strong');
      return unitMark(
        u.unit,
        `${nameOf(names, u.unit)}: ${u.from} → ${u.to}`,
        line(left, y(u.from), right, y(u.to), `${kind} mark`),
        circle(left, y(u.from), 2.5, dot),
        circle(right, y(u.to), 2.5, dot),
        ...(a === undefined || b === undefined
          ? []
          : [
              Math.abs(a - y(u.from)) > 1 ? line(left - 9, a, left - 2, y(u.from), 'hair') : '',
              Math.abs(b - y(u.to)) > 1 ? line(right + 9, b, right + 2, y(u.to), 'hair') : '',
              write(left - 12, a + 4, String(u.from), 'axis', 'end'),
              write(left - 12 - rankWidth, a + 4.5, cutName, weight, 'end'),
              write(right + 12, b + 4, String(u.to), 'axis'),
              write(right + 12 + rankWidth, b + 4.5, cutName, weight),
            ]),
      );
    });
  return composed(sheet, {
    title: title(report, lang),
    subtitle: t.subtitle(context.words.terms.count(units.length, context.noun), far),
    alt: alt(report, lang),
    source: sourceOf(report, lang),
    height: bottom + 10,
    marks: [
      ...lines(comparison.from, left - 12, 'label strong', 2).map((words, i) =>
        write(left - 12, 14 + 15 * i, words, 'label strong', 'end'),
      ),
      ...lines(comparison.to, width - right - 12, 'label strong', 2).map((words, i) =>
        write(right + 12, 14 + 15 * i, words, 'label strong'),
      ),
      ...marks,
    ],
  });
}

export const { draw, caption } = drawn(compose);
