/** How often two units fall to the same component over bootstrap fits: half a square, the likeliest companions side by side. */
import type { Report } from '@cedu/core';
import { range } from 'd3-array';
import { percent } from '../number/index.ts';
import { body, number, type Table, words } from '../table/table.ts';
import { contextOf, type Language } from '../words/index.ts';
import { needed } from './figure.ts';
import {
  type Composed,
  composed,
  drawn,
  type FigureOptions,
  fitted,
  sheetOf,
  unitMark,
  widthOf,
  write,
} from './sheet.ts';
import { sourceOf } from './source.ts';
import { el, rect, text } from './svg.ts';
import { type CoMembership, coMembershipOf } from './trust.ts';
import { nameOf, unitNames } from './unit-names.ts';
import { figureWords } from './words/index.ts';

const membershipOf = (report: Report): CoMembership => needed(coMembershipOf(report), 'coMembership');

export const available = (report: Report): boolean => (coMembershipOf(report)?.units.length ?? 0) > 1;

/** Pairs that stay together or apart in at least this share of the fits. */
const SETTLED = 0.9;

function settledShare({ shares, units }: CoMembership): number {
  let [settled, pairs] = [0, 0];
  for (let i = 0; i < units.length; i++) {
    for (let j = 0; j < i; j++) {
      pairs++;
      const share = shares[i]![j]!;
      if (share >= SETTLED || share <= 1 - SETTLED) settled++;
    }
  }
  return pairs === 0 ? 0 : settled / pairs;
}

export const title = (report: Report, lang: Language): string =>
  figureWords(lang).coMembership.title(percent(settledShare(membershipOf(report)), 0));

export const alt = (report: Report, lang: Language): string => {
  const { units, replicates } = membershipOf(report);
  return `${title(report, lang)} ${figureWords(lang).coMembership.alt(units.length, replicates)}`;
};

export function table(report: Report, lang: Language): Table {
  const { units, shares } = membershipOf(report);
  const names = unitNames(report, lang);
  const { columns } = figureWords(lang);
  return {
    id: 'figure-co-membership',
    title: title(report, lang),
    columns: [
      { id: 'one', label: columns.unit, align: 'left' },
      { id: 'other', label: columns.unit, align: 'left' },
      { id: 'share', label: columns.share, align: 'decimal' },
    ],
    rows: units.flatMap((one, i) =>
      range(i).map((j) => body(words(nameOf(names, one)), words(nameOf(names, units[j]!)), number(shares[i]![j]!, 3))),
    ),
    notes: [],
  };
}

/** Units in the order in which the next is the likeliest companion of those just placed. */
function ordered({ shares, units }: CoMembership): number[] {
  const mean = (i: number) => shares[i]!.reduce((a, b) => a + b, 0);
  const left = new Set(range(units.length));
  let at = [...left].reduce((a, b) => (mean(b) > mean(a) ? b : a));
  const order = [at];
  left.delete(at);
  while (left.size > 0) {
    at = [...left].reduce((a, b) => (shares[at]![b]! > shares[at]![a]! ? b : a));
    order.push(at);
    left.delete(at);
  }
  return order;
}

const BREAKS = [0.1, 0.3, 0.5, 0.7, 0.9];
const step = (share: number): number => BREAKS.filter((b) => share >= b).length + 1;
/** More cells than this a side are joined into blocks of their mean. */
const MOST_CELLS = 60;
/** A name needs steps of this size, and a row of this height. */
const LEAST_STEP = 11;
const LEAST_ROW = 14;

function compose(report: Report, options: FigureOptions): Composed {
  const { lang } = options;
  const membership = membershipOf(report);
  const sheet = sheetOf('co-membership', options);
  const names = unitNames(report, lang);
  const context = contextOf(report, lang);
  const t = figureWords(lang).coMembership;
  const order = ordered(membership);
  const size = Math.ceil(order.length / MOST_CELLS);
  const blocks = range(Math.ceil(order.length / size)).map((b) => order.slice(b * size, (b + 1) * size));
  const named = size === 1;
  const small = sheet.size === 's';
  const called = (i: number) => nameOf(names, membership.units[i]!);
  const name = (i: number) => (small ? names.get(membership.units[i]!)?.code : null) ?? called(i);
  const diagonal = named ? Math.min(small ? 60 : 120, Math.max(...order.map((i) => widthOf(name(i), 'axis')))) + 8 : 0;
  const pitch = Math.min((sheet.width - diagonal) / blocks.length, 26);
  // names at the steps where they fit there; else at the left, with rows as high as a name
  const listed = named && pitch < LEAST_STEP;
  const room = listed ? Math.min(small ? 92 : 150, Math.max(...order.map((i) => widthOf(called(i), 'axis')))) + 8 : 0;
  const [across, down] = listed ? [(sheet.width - room) / blocks.length, LEAST_ROW] : [pitch, pitch];
  const top = 6;
  const gap = Math.min(across, down) > 6 ? 1 : 0;
  const mean = (rows: readonly number[], others: readonly number[]) => {
    const all = rows.flatMap((i) => others.map((j) => membership.shares[i]![j]!));
    return all.reduce((a, b) => a + b, 0) / all.length;
  };
  const rows = blocks.map((block, r) => {
    const cells = blocks.slice(0, r).map((other, c) => {
      const share = mean(block, other);
      const [x, y] = [room + c * across + gap / 2, top + r * down + gap / 2];
      return rect(x, y, across - gap, down - gap, `seq${step(share)}`);
    });
    const foot = top + r * down + down / 2 + 4;
    const label = listed
      ? write(room - 6, foot, fitted(called(block[0]!), room - 8, 'axis'), 'axis name', 'end')
      : named
        ? write(r * pitch + 6, foot, fitted(name(block[0]!), 120, 'axis'), 'axis name')
        : '';
    const unit = membership.units[block[0]!]!;
    return named
      ? unitMark(unit, nameOf(names, unit), ...cells, label)
      : el('g', {}, el('title', {}, text(t.block(block.length))), ...cells);
  });
  const height = top + blocks.length * down;
  return composed(sheet, {
    title: title(report, lang),
    subtitle: t.subtitle(
      context.words.terms.count(order.length, context.noun),
      membership.replicates,
      membership.components,
      size,
    ),
    alt: alt(report, lang),
    source: sourceOf(report, lang),
    height: height + 4,
    marks: [...rows, ...key(sheet.width, small ? 30 : 40)],
  });
}

export const { draw, caption } = drawn(compose);

/** Swatches with the breaks at their joints, in the empty corner beside the first rows. */
function key(width: number, swatch: number): string[] {
  const left = width - 6 * swatch;
  return range(6).flatMap((i) => [
    rect(left + i * swatch, 4, swatch - 1.5, 12, `seq${i + 1}`),
    i === 0
      ? write(left, 31, '0', 'axis')
      : write(
          left + i * swatch - 0.75,
          31,
          swatch < 36 && i < 5 ? String(100 * BREAKS[i - 1]!) : percent(BREAKS[i - 1]!, 0),
          'axis',
          'middle',
        ),
  ]);
}
