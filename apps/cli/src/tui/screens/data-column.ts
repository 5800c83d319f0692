/** The sheet of one column: what it is, how it was computed, its summary. */
import { type Column, type Summary, summarise } from '@cedu/core';
import { plain as figure, fixed } from '@cedu/report';
import { bold, dim, type Line, plain, rule, type Segment } from '../paint/line.ts';
import { cut, width } from '../paint/text.ts';
import type { View } from '../view.ts';

const summaries = new WeakMap<Column, Summary | null>();
const summaryOf = (column: Column & { kind: 'number' }): Summary | null => {
  let made = summaries.get(column);
  if (made === undefined) {
    const outcome = summarise(column.values);
    made = outcome.ok ? outcome.value : null;
    summaries.set(column, made);
  }
  return made;
};

function commonest(values: readonly (string | null)[]): { distinct: number; text: string } {
  const counts = new Map<string, number>();
  for (const v of values) if (v !== null) counts.set(v, (counts.get(v) ?? 0) + 1);
  const first = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 3);
  return { distinct: counts.size, text: first.map(([v, n]) => `${v} (${n})`).join('  ') };
}

/** Names and values, as many to a line as fit. */
function flowing(pairs: readonly (readonly [name: string, value: string])[], columns: number): Line[] {
  const lines: Segment[][] = [];
  let used = columns;
  for (const [name, value] of pairs) {
    const cells = width(name) + 1 + width(value) + 3;
    if (used + cells > columns) {
      lines.push([plain(' ')]);
      used = 1;
    }
    lines.at(-1)!.push(dim(`${name} `), plain(`${value}   `));
    used += cells;
  }
  return lines;
}

/** Some lines above the foot. */
export function columnSheet(view: View, column: Column | undefined, columns: number): Line[] {
  if (!column) return [];
  const { words, context } = view;
  const { column: say } = words.data;
  const label = context.words.terms.measured(context.names.label(column.name), context.names.measure(column.name));
  const pairs: [string, string][] = [];
  const s = column.kind === 'number' ? summaryOf(column) : null;
  if (s) {
    const show = (v: number | null): string => (v === null ? '–' : figure(v, 4));
    pairs.push(
      [say.n, fixed(s.n, 0)],
      [words.data.missing, fixed(s.missing, 0)],
      [say.mean, show(s.mean)],
      [say.sd, show(s.sd)],
      [say.min, show(s.min)],
      [say.q1, show(s.q1)],
      [say.median, show(s.median)],
      [say.q3, show(s.q3)],
      [say.max, show(s.max)],
    );
  } else if (column.kind === 'text') {
    const { distinct, text } = commonest(column.values);
    pairs.push(
      [words.data.missing, fixed(column.missing, 0)],
      [say.distinct, fixed(distinct, 0)],
      [say.commonest, text],
    );
  }
  const expression = view.report.data.columns.find((c) => c.id === column.name)?.expression ?? column.expression;
  return [
    [['━'.repeat(columns), 'accent']],
    [bold(` ${cut(column.name, 30)}`), plain(label === column.name ? '' : `   ${label}`)],
    expression ? [dim(` ${say.expression} `), plain(expression)] : [],
    ...flowing(pairs, columns),
    [rule(columns)],
  ];
}
