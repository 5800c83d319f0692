/** Audit: findings, those that would turn a conclusion first; beside or below, the arithmetic of the one in focus. */
import type { Verdict } from '@cedu/core';
import { auditCounts, auditEntries } from '@cedu/report';
import { bold, dim, indented, type Line, left, plain, rule, type Style } from '../paint/line.ts';
import { beside, finding, paragraph, windowFrom } from '../paint/panes.ts';
import { width, wrap } from '../paint/text.ts';
import { rowsOf } from '../study/rows.ts';
import type { Screen, View } from '../view.ts';
import { emptyScreen } from './empty.ts';

type Entry = ReturnType<typeof auditEntries>[number];
const ROOMY = 104;
const CONSISTENT = '✓';
/** Cells left for where a finding is; fewer in a narrow list. */
const PLACE = 14;
const [NARROW, SHORT_PLACE] = [66, 11];
const VERDICT_STYLE: Readonly<Record<Verdict, Style>> = {
  'decision-changing': 'bold bad',
  inconsistent: 'bad',
  consistent: 'ok',
  'not checkable': 'dim',
};

/** What only follows from the printed figures, or is advice, is neither good nor bad. */
const styleOf = ({ verdict, mark }: Entry): Style =>
  verdict === 'consistent' && mark !== CONSISTENT ? 'dim' : VERDICT_STYLE[verdict];

const entriesOf = (() => {
  const kept = new WeakMap<object, Map<string, Entry[]>>();
  return ({ report, context }: View): Entry[] => {
    if (!report.audit) return [];
    let byLanguage = kept.get(report.audit);
    if (!byLanguage) {
      byLanguage = new Map();
      kept.set(report.audit, byLanguage);
    }
    let made = byLanguage.get(context.lang);
    if (!made) {
      made = auditEntries(report.audit, context);
      byLanguage.set(context.lang, made);
    }
    return made;
  };
})();

/** What agrees has no details of its own: the identity and the figures that it binds are shown all the same. */
function withArithmetic({ report, context }: View, entry: Entry, at: number): Entry {
  const found = report.audit?.findings[at];
  if (entry.details.length > 0 || !found) return entry;
  const { audit: say } = context.words.study;
  const printed = found.printed.map((p) => p.text.replace(/^-/, '−')).join(', ');
  const details = [
    { label: say.identity, text: found.identity },
    ...(printed === '' ? [] : [{ label: say.printed, text: printed }]),
  ];
  return { ...entry, details };
}

function detail(entry: Entry, cells: number, roomy: boolean): Line[] {
  const labels = Math.max(...entry.details.map((d) => width(d.label)), 0) + 2;
  const lines: Line[] = [[bold(entry.name)], [dim(entry.where)], ...paragraph(entry.says, cells)];
  // Labels that would take more than a third of the pane stand above what they name.
  const above = labels * 3 > cells;
  for (const { label, text } of entry.details) {
    if (roomy) lines.push([]);
    if (above) {
      lines.push([dim(label)], ...paragraph(text, cells - 2).map((line): Line => [plain('  '), ...line]));
      continue;
    }
    wrap(text, cells - labels).forEach((line, i) => {
      lines.push([left(i === 0 ? label : '', labels, 'dim'), plain(line)]);
    });
  }
  return lines;
}

export const auditScreen: Screen = (view, columns, rows) => {
  const { report, context, words, place } = view;
  if (!report.audit) return emptyScreen(words.audit.none, columns);
  const entries = entriesOf(view);
  const order = rowsOf(view);
  const cursor = Math.min(place.cursor, Math.max(0, order.length - 1));
  const head = finding(
    auditCounts(report.audit, context),
    context.words.study.audit.rule.split(/(?<=[.。])/u)[0]!,
    columns,
    rows,
  );
  const roomy = columns >= ROOMY;
  const verdicts = Math.max(...entries.map((e) => width(e.word)), 4) + 2;
  const cells = roomy ? (columns >= 160 ? 92 : Math.min(70, Math.floor(0.56 * columns))) : columns - 2;
  const selected = entries[order[cursor] ?? -1];
  const side = roomy ? columns - cells - 5 : columns - 2;
  const shown = selected ? detail(withArithmetic(view, selected, order[cursor]!), side, roomy) : [];
  const room = rows - head.length;
  const below = roomy ? 0 : Math.min(shown.length, Math.max(5, room - 7)) + 1;
  const listed = roomy ? room - 1 : room - below;
  const from = windowFrom(cursor, listed, order.length);
  const free = cells - verdicts - 3;
  const names = Math.min(
    Math.max(...entries.map((e) => width(e.name)), 8),
    free - (cells < NARROW ? SHORT_PLACE : PLACE),
  );
  const lines: Line[] = [];
  for (let q = from; q < Math.min(order.length, from + listed); q++) {
    const entry = entries[order[q]!]!;
    const on = q === cursor;
    const style = styleOf(entry);
    lines.push([
      [on ? '▌' : ' ', 'accent'],
      [`${entry.mark} `, style],
      left(entry.word, verdicts, style),
      left(entry.name, names, on ? 'bold' : ''),
      left(`  ${entry.where}`, free - names, 'dim'),
    ]);
  }
  if (order.length === 0) lines.push([dim(words.data.none)]);
  if (!roomy) {
    return [...head, ...indented(lines), ...indented([[rule(columns - 2)], ...shown.slice(0, below - 1)])];
  }
  const panes = [
    { cells, lines: [[rule(cells)], ...lines] },
    { cells: side, lines: [[rule(side)], ...shown] },
  ];
  return [...head, ...indented(beside(panes, room))];
};
