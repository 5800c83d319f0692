/** Units by the focus regressor and the outcome, with the line of each component; undecided units are hollow. */
import type { Report } from '@cedu/core';
import { fixed, significantDecimals } from '../number/index.ts';
import { body, number, type Table, words } from '../table/table.ts';
import { contextOf, type Language } from '../words/index.ts';
import { distance } from './arithmetic.ts';
import { padded } from './axis.ts';
import { type ComponentPlane, componentPlane, stretch } from './component-parts.ts';
import { needed } from './figure.ts';
import { groupKind, groupMark } from './group-marks.ts';
import { around, type Box, meet } from './place-labels.ts';
import { plane, pointNames } from './plane.ts';
import { type Composed, composed, drawn, type FigureOptions, sheetOf, unitMark, widthOf, write } from './sheet.ts';
import { sourceOf } from './source.ts';
import { line } from './svg.ts';
import { nameOf, unitNames } from './unit-names.ts';
import { figureWords } from './words/index.ts';

const shownOf = (report: Report): ComponentPlane => needed(componentPlane(report), 'componentScatter');

export const available = (report: Report): boolean => componentPlane(report) !== null;

export function title(report: Report, lang: Language): string {
  const { fit, standing, lines, focus } = shownOf(report);
  const { names } = contextOf(report, lang);
  const t = figureWords(lang).componentScatter;
  const slopes = lines.map((l) => l.slope);
  const decimals = significantDecimals(slopes, 2);
  const [least, most] = [fixed(Math.min(...slopes), decimals), fixed(Math.max(...slopes), decimals)];
  return (standing === 'supported' ? t.supported : t.supposed)(fit.components.length, names.short(focus), least, most);
}

export function alt(report: Report, lang: Language): string {
  const { points, lines } = shownOf(report);
  const t = figureWords(lang).componentScatter;
  const rows = lines.map((l) =>
    t.line(l.component, fixed(l.slope, 2), points.filter((p) => p.group === l.component).length),
  );
  return [title(report, lang), ...rows, t.undecided(points.filter((p) => !p.decided).length)].join(' ');
}

export function table(report: Report, lang: Language): Table {
  const { points, focus } = shownOf(report);
  const context = contextOf(report, lang);
  const names = unitNames(report, lang);
  const { columns } = figureWords(lang);
  return {
    id: 'figure-component-scatter',
    title: title(report, lang),
    columns: [
      { id: 'unit', label: columns.unit, align: 'left' },
      { id: 'x', label: context.names.label(focus), align: 'decimal' },
      { id: 'y', label: context.names.outcome(report.mixture!.outcome), align: 'decimal' },
      { id: 'group', label: columns.group, align: 'right' },
      { id: 'posterior', label: columns.posterior, align: 'decimal' },
    ],
    rows: points.map(({ unit, x, y, group, posterior }) => ({
      ...body(words(nameOf(names, unit)), number(x, 4), number(y, 4), number(group, 0), number(posterior, 3)),
      unit,
    })),
    notes: figureWords(lang).componentScatter.notes(shownOf(report).standing),
  };
}

function compose(report: Report, options: FigureOptions): Composed {
  const { lang } = options;
  const { fit, standing, kept, focus, points, lines } = shownOf(report);
  const sheet = sheetOf('component-scatter', options);
  const names = unitNames(report, lang);
  const context = contextOf(report, lang);
  const t = figureWords(lang).componentScatter;
  const height = sheet.size === 's' ? 350 : 440;
  const values = padded(
    points.map((p) => p.y),
    0.08,
  );
  const { x, y, frame, marks } = plane(
    { left: 0, top: 0, right: sheet.width, bottom: height },
    {
      x: { domain: padded(points.map((p) => p.x)), name: context.names.label(focus) },
      y: { domain: values, name: context.names.outcome(report.mixture!.outcome) },
    },
  );
  const radius = sheet.size === 's' ? 5 : 6;
  const placed = points.map((p) => ({ ...p, px: x(p.x), py: y(p.y) }));
  const occupied: Box[] = placed.map((p) => around(p.px, p.py, radius));
  const drawn = lines.flatMap((l) => {
    const ends = stretch(l, points, values);
    return ends === null
      ? []
      : [{ component: l.component, ends: ends.map((v) => [x(v), y(l.intercept + l.slope * v)] as const) }];
  });
  const unplaced: number[] = [];
  const lineNames = drawn.map(({ component, ends }) => {
    const words = t.component(component);
    const box = freeSpot(ends, widthOf(words, 'label strong') + 4, occupied, frame);
    if (box === null) {
      unplaced.push(component);
      return '';
    }
    occupied.push(box);
    const className = `label strong halo group${groupKind(component)}-text`;
    return write((box.left + box.right) / 2, box.bottom - 4, words, className, 'middle');
  });
  const named = placed.map((p) => ({
    id: p.unit,
    name: nameOf(names, p.unit),
    x: p.px,
    y: p.py,
    // the undecided first, then those that stand apart
    weight: !p.decided ? 1e4 - p.posterior : apart(p, placed),
  }));
  return composed(sheet, {
    title: title(report, lang),
    subtitle: t.subtitle(report.study.explain?.scale ?? 'none', standing, kept, fit.binds),
    alt: alt(report, lang),
    source: sourceOf(report, lang),
    height,
    marks: [
      ...marks,
      ...drawn.map(({ component, ends: [from, to] }) =>
        line(from![0]!, from![1]!, to![0]!, to![1]!, `group${groupKind(component)}-line`),
      ),
      ...placed.map((p) =>
        unitMark(
          p.unit,
          `${nameOf(names, p.unit)}: ${fixed(p.x, 3)}, ${fixed(p.y, 3)}, ${t.component(p.group)} ${fixed(p.posterior, 2)}`,
          groupMark(p.group, p.px, p.py, radius, p.decided),
        ),
      ),
      ...pointNames(named, frame, sheet.size === 's' ? 8 : 16, occupied.slice(points.length), radius + 1),
      ...lineNames,
      ...keyOf(unplaced, t.component, sheet.width),
    ],
  });
}

export const { draw, caption } = drawn(compose);

/** Above the frame, at the right: the lines whose names found no place along them. */
function keyOf(components: readonly number[], name: (component: number) => string, width: number): string[] {
  let right = width;
  return [...components].reverse().flatMap((component) => {
    const words = name(component);
    const left = right - widthOf(words, 'label strong');
    right = left - 32;
    return [
      groupMark(component, left - 12, 8, 5),
      write(left, 12, words, `label strong group${groupKind(component)}-text`),
    ];
  });
}

interface Spot {
  readonly px: number;
  readonly py: number;
}

/** How far the nearest other mark is. */
function apart(point: Spot, all: readonly Spot[]): number {
  let nearest = Number.MAX_VALUE;
  for (const other of all) {
    if (other !== point) nearest = Math.min(nearest, distance(other.px - point.px, other.py - point.py));
  }
  return nearest;
}

/** Where along a line its name is tried, from its ends inward. */
const TRIED = [1, 0, 0.9, 0.1, 0.75, 0.25, 0.5];

/** A place for a line's name along it, above or below, that meets no mark and no other name. */
function freeSpot(
  [from, to]: readonly (readonly [number, number])[],
  width: number,
  occupied: readonly Box[],
  frame: Box,
): Box | null {
  for (const share of TRIED) {
    const [x, y] = [from![0] + share * (to![0] - from![0]), from![1] + share * (to![1] - from![1])];
    for (const side of [-1, 1]) {
      for (const aside of [0, -width / 2, width / 2]) {
        const centre = x + aside;
        const middle = y + side * (aside === 0 ? 16 : 11);
        const box = { left: centre - width / 2, right: centre + width / 2, top: middle - 9, bottom: middle + 9 };
        const inside =
          box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
        if (inside && !occupied.some((other) => meet(box, other))) return box;
      }
    }
  }
  return null;
}
