/** Estimates of all designs from low to high, each with its interval. */
import { scaleLinear } from 'd3-scale';
import { labelTicks, padded } from './axis.ts';
import { fitted, widthOf, write } from './sheet.ts';
import { excludesZero, type Part, placesOf, stroked, strokes } from './specification-marks.ts';
import { circle, line } from './svg.ts';
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
    strokes(
      all.flatMap((s, i) => {
        if (s.interval === null || excludesZero(s) !== clear) return [];
        return [{ x: x(i), top: y(s.interval[1]), height: y(s.interval[0]) - y(s.interval[1]) }];
      }),
    );
  const estimates = strokes(all.map((s, i) => ({ x: x(i), top: y(s.estimate), height: 0 })));
  const marks = [
    write(0, box.top + 14, fitted(label, (box.right - box.left) / 2, 'label strong'), 'label strong'),
    ...labelTicks(y.ticks(Math.max(3, Math.floor(box.height / 45)))).flatMap((tick) => [
      line(box.left, y(tick.value), box.right, y(tick.value), tick.value === 0 ? 'base' : 'grid'),
      write(box.left - 8, y(tick.value) + 4, tick.label, 'axis', 'end'),
    ]),
    ...[false, true].flatMap((clear) => {
      const drawn = intervals(clear);
      return drawn === '' ? [] : [stroked(drawn, bar, clear ? 'strokes' : 'strokes-soft')];
    }),
    stroked(estimates, Math.max(1.6, Math.min(5, column)), 'points'),
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
