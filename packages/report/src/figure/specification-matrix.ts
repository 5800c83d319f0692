/** Below a curve of designs: which choices each of them makes. */
import { fitted, write } from './sheet.ts';
import { INSET, type Part, placesOf, stroked, strokes } from './specification-marks.ts';
import { rect } from './svg.ts';
import type { Specification } from './trust.ts';

const ROW = 17;
/** On a phone the name of an option stands above its strip. */
const STACKED_ROW = 30;

export interface DrawnFactor {
  readonly factor: string;
  readonly name: string;
  readonly options: readonly { readonly option: string; readonly name: string }[];
}

/** A strip for each option, with a stroke at each design that takes it, in the order of the curve. */
export function matrix(
  all: readonly Specification[],
  factors: readonly DrawnFactor[],
  { left, right, top }: { readonly left: number; readonly right: number; readonly top: number },
  stacked: boolean,
): Part {
  const { x, bar } = placesOf(all.length, stacked ? INSET : left, right);
  const from = stacked ? INSET : left;
  const marks: string[] = [];
  let y = top;
  for (const { factor, name, options } of factors) {
    marks.push(write(0, y + 12, fitted(name, right, 'axis strong'), 'axis strong'));
    y += ROW + 1;
    for (const o of options) {
      const strip = y + (stacked ? 17 : 4);
      const taken = all.flatMap((s, i) =>
        s.choices[factor] === o.option ? [{ x: x(i), top: strip, height: ROW - 7 }] : [],
      );
      marks.push(
        write(
          stacked ? from : 0,
          y + 12,
          fitted(o.name, (stacked ? right : left) - (stacked ? from : 8), 'axis'),
          'axis',
        ),
        rect(from, strip, right - from, ROW - 7, 'pale'),
        stroked(strokes(taken), bar, 'strokes'),
      );
      y += stacked ? STACKED_ROW : ROW;
    }
    y += 8;
  }
  return { marks, bottom: y };
}
