/** Estimates of all designs from low to high, each with its interval. */
import { scaleLinear } from 'd3-scale';
import { labelTicks, padded } from './axis.ts';
import { fitted, widthOf, write } from './sheet.ts';
import { dot, excludesZero, type Part, piece, placesOf } from './specification-marks.ts';
import { circle, line, path } from './svg.ts';
import type { Specification } from './trust.ts';

/** Intervals first, those that exclude zero in colour; then the estimates, and where the study itself stands. */
export function curve(
  all: readonly Specification[],
  box: { readonly left: number; readonly right: number; readonly top: number; readonly height: number },
  label: string,
  ownLabel: string,
): Part {
  const top = box.top + 28;
  const bottom = top + box.height;
  const { x, bar, column } = placesOf(all.length, box.left, box.right);
  const y = scaleLinear(padded([0, ...all.flatMap((s) => [s.estimate, ...(s.interval ?? [])])], 0.04), [bottom, top]);
  const intervals = (clear: boolean) =>
    all
      .map(({ interval }, i) => ({ interval, i }))
      .filter(({ interval }, i) => interval !== null && excludesZero(all[i]!) === clear)
      .map(({ interval, i }) => piece(x(i) - bar / 2, y(interval![1]), bar, y(interval![0]) - y(interval![1])))
      .join('');
  const estimates = all.map((s, i) => dot(x(i), y(s.estimate), Math.max(0.8, Math.min(2.5, column * 0.5))));
  const marks = [
    write(0, box.top + 14, fitted(label, (box.right - box.left) / 2, 'label strong'), 'label strong'),
    ...labelTicks(y.ticks(Math.max(3, Math.floor(box.height / 45)))).flatMap((tick) => [
      line(box.left, y(tick.value), box.right, y(tick.value), tick.value === 0 ? 'base' : 'grid'),
      write(box.left - 8, y(tick.value) + 4, tick.label, 'axis', 'end'),
    ]),
    ...[false, true].flatMap((clear) => {
      const drawn = intervals(clear);
      return drawn === '' ? [] : [path(drawn, clear ? 'band' : 'soft')];
    }),
    path(estimates.join(''), 'lead'),
  ];
  const own = all.findIndex((s) => s.own);
  if (own >= 0) {
    const toRight = x(own) < box.right - widthOf(ownLabel, 'axis strong') - 12;
    const taken = widthOf(label, 'label strong');
    const clash = label !== '' && x(own) - (toRight ? 0 : widthOf(ownLabel, 'axis strong') + 6) < taken + 10;
    marks.push(
      line(x(own), clash ? top - 6 : box.top + 18, x(own), bottom, 'cut'),
      circle(x(own), y(all[own]!.estimate), 4.5, 'hollow'),
      clash ? '' : write(x(own) + (toRight ? 6 : -6), box.top + 14, ownLabel, 'axis strong', toRight ? 'start' : 'end'),
    );
  }
  return { marks, bottom };
}
