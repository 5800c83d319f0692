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
  const name = (i: number) =>
    (small ? names.get(membership.units[i]!)?.code : null) ?? nameOf(names, membership.units[i]!);
  const room = named ? Math.min(small ? 60 : 120, Math.max(...order.map((i) => widthOf(name(i), 'axis')))) + 8 : 0;
  const cell = (sheet.width - room) / blocks.length;
  const readable = named && cell >= 9;
  const pitch = Math.min(cell, 26);
  const top = 6;
  const gap = pitch > 6 ? 1 : 0;
  const mean = (rows: readonly number[], others: readonly number[]) => {
    const all = rows.flatMap((i) => others.map((j) => membership.shares[i]![j]!));
    return all.reduce((a, b) => a + b, 0) / all.length;
  };
  const rows = blocks.map((block, r) => {
    const cells = blocks.slice(0, r).map((other, c) => {
      const share = mean(block, other);
      return rect(c * pitch + gap / 2, top + r * pitch + gap / 2, pitch - gap, pitch - gap, `seq${step(share)}`);
    });
    const label =
      readable && pitch >= 11
        ? write(r * pitch + 6, top + r * pitch + pitch / 2 + 4, fitted(name(block[0]!), 120, 'axis'), 'axis name')
        : '';
    const unit = membership.units[block[0]!]!;
    return named
      ? unitMark(unit, nameOf(names, unit), ...cells, label)
      : el('g', {}, el('title', {}, text(t.block(block.length))), ...cells);
  });
  const height = top + blocks.length * pitch;
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
    height: height + 50,
    marks: [...rows, ...key(height + 16)],
  });
}

export const { draw, caption } = drawn(compose);

/** Swatches with the breaks at their joints. */
const key = (y: number): string[] =>
  range(6).flatMap((i) => [
    rect(i * 40, y, 38.5, 12, `seq${i + 1}`),
    i === 0
      ? write(0, y + 27, '0', 'axis')
      : write(i * 40 - 0.75, y + 27, percent(BREAKS[i - 1]!, 0), 'axis', 'middle'),
  ]);
