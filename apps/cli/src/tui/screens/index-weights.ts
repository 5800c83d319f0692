/** The weights as bars, by dimension; indicators that were turned off stay in place. */
import { fixed } from '@cedu/report';
import { type Line, left, plain, right, type Segment } from '../paint/line.ts';
import { heading, windowFrom } from '../paint/panes.ts';
import { filledBar } from '../plot/bars.ts';
import { indicatorsOf } from '../study/rows.ts';
import type { View } from '../view.ts';

/** Names are never cut below this. */
const nameCells = (view: View): number => (view.context.lang === 'zh' ? 16 : 20);

interface Row {
  readonly line: Line;
  /** Position among the indicators; null for a heading or a gap. */
  readonly at: number | null;
}

function rowsOfWeights(view: View, cells: number, roomy: boolean): Row[] {
  const { report, context, words, place } = view;
  const weights = new Map(report.index?.weights.map((w) => [w.id, w]) ?? []);
  const dimensions = new Map(report.index?.dimensions.map((d) => [d.id, d.weight]) ?? []);
  const most = Math.max(...[...weights.values()].map((w) => w.weight), Number.MIN_VALUE);
  const name = nameCells(view);
  const bars = Math.max(4, cells - name - 8);
  const rows: Row[] = [];
  let last: string | null = null;
  indicatorsOf(view).forEach(({ id, dimension, on }, at) => {
    if (dimension !== null && dimension !== last) {
      last = dimension;
      if (roomy && at > 0) rows.push({ line: [], at: null });
      const share = dimensions.get(dimension);
      rows.push({
        line: [
          left(` ${context.names.label(dimension)}`, cells - 6, 'bold'),
          right(share === undefined ? '' : fixed(100 * share, 1), 6, 'bold'),
        ],
        at: null,
      });
    }
    const selected = place.pane === 1 && place.cursor === at;
    const weight = weights.get(id);
    const down = weight?.direction === 'down' ? ' ↓' : '';
    const style = selected ? 'bold' : on ? '' : 'dim';
    const drawn: Segment = on
      ? [filledBar((weight?.weight ?? 0) / most, bars), selected ? 'accent' : 'bar']
      : left(words.index.off, bars, 'dim');
    rows.push({
      line: [
        [selected ? '▌' : ' ', 'accent'],
        left(` ${context.names.short(id)}${down}`, name, style),
        plain(' '),
        drawn,
        right(weight ? fixed(100 * weight.weight, 1) : '–', 6, style),
      ],
      at,
    });
  });
  return rows;
}

export function weightsPane(view: View, cells: number, rows: number): Line[] {
  const { report, context, words, place } = view;
  const method = context.words.terms.weighting[report.index?.weighting ?? ''] ?? report.index?.weighting ?? '';
  const title = words.index.weights(method[0]!.toUpperCase() + method.slice(1));
  const head = heading([[title, place.pane === 1 ? 'bold accent' : 'bold']], cells, rows);
  const room = rows - head.length;
  const roomy = rowsOfWeights(view, cells, true);
  const all = roomy.length <= room ? roomy : rowsOfWeights(view, cells, false);
  const at = Math.max(0, place.pane === 1 ? all.findIndex((r) => r.at === place.cursor) : 0);
  const from = windowFrom(at, room, all.length);
  return [...head, ...all.slice(from, from + room).map((r) => r.line)];
}
