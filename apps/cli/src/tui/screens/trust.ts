/** Trust: how far each figure hangs on choices and on single units; the bootstrap's null; the specification curve. */
import { fixed, leaveOneOutSentences, multiverseSentences, rankSentences } from '@cedu/report';
import { bold, dim, indented, type Line, plain } from '../paint/line.ts';
import { beside, finding, heading, type Pane } from '../paint/panes.ts';
import { wrap } from '../paint/text.ts';
import { leaveOneOut, likelihoodRatio, multiverse, rankRanges } from '../study/trust.ts';
import type { Screen, View } from '../view.ts';
import { nullLines } from './components.ts';
import { emptyScreen } from './empty.ts';
import { curveLines, factorLines, shareLine } from './trust-curve.ts';
import { pairLines, unitLines } from './trust-units.ts';

const ROOMY = 104;
const NULL_ROWS = 8;

/** A pane as a function of its cells and rows; null where its part is not computed. */
type Made = ((cells: number, rows: number, screenRows: number) => Line[]) | null;

function curvePane(view: View): Made {
  const result = multiverse(view.report);
  if (!result) return null;
  const panel = result.panels[0]!;
  const title = view.words.trust.curve(view.context.names.short(result.term));
  return (cells, rows, screenRows) => {
    const factors = factorLines(view, result, panel, cells);
    const head = [
      ...heading([bold(title), dim('  / sd')], cells, screenRows),
      shareLine(view, panel, result.level, cells),
    ];
    const below = rows - head.length > factors.length + 10 ? [[], ...factors] : [];
    return [...head, ...curveLines(result, panel, cells, rows - head.length - below.length), ...below];
  };
}

function unitsPane(view: View): Made {
  const result = leaveOneOut(view.report);
  if (!result) return null;
  const title = view.words.trust.leaveOneOut(view.context.names.short(result.term));
  return (cells, rows, screenRows) => {
    const head = heading([bold(title), dim('  / sd')], cells, screenRows);
    return [...head, ...unitLines(view, result, cells, rows - head.length)];
  };
}

function pairsPane(view: View): Made {
  const ranks = rankRanges(view.report);
  if (!ranks?.pairs) return null;
  return (cells, rows, screenRows) => {
    const head = heading(
      [bold(view.words.trust.flips), dim(`  ${fixed(ranks.pairs!.dependent, 0)} / ${fixed(ranks.pairs!.compared, 0)}`)],
      cells,
      screenRows,
    );
    return [...head, ...pairLines(view, ranks, cells, rows - head.length)];
  };
}

function nullPane(view: View): Made {
  const [step] = likelihoodRatio(view.report);
  if (!step) return null;
  return (cells, rows, screenRows) => [
    ...heading(
      [bold(view.words.trust.null), dim(`  ${view.words.trust.replicates(step.replicates)}`)],
      cells,
      screenRows,
    ),
    ...nullLines(view, cells, Math.min(NULL_ROWS, rows - 2)),
  ];
}

const kept = new WeakMap<View['context'], readonly string[]>();

/** What the parts say; a context is of one Report and one language, so they are made once for it. */
function sentencesOf({ report, context }: View): readonly string[] {
  let sentences = kept.get(context);
  if (!sentences) {
    const [multi, one, ranks] = [multiverse(report), leaveOneOut(report), rankRanges(report)];
    sentences = [
      ...(multi ? multiverseSentences(multi, context) : []),
      ...(one ? leaveOneOutSentences(one, context) : []),
      ...(ranks ? rankSentences(ranks, context).slice(1) : []),
    ].filter((text) => text !== '');
    kept.set(context, sentences);
  }
  return sentences;
}

export const trustScreen: Screen = (view, columns, rows) => {
  const { words, place, context } = view;
  const [curve, units, pairs, test] = [curvePane(view), unitsPane(view), pairsPane(view), nullPane(view)];
  const all = [curve, units, pairs, test].filter((p) => p !== null);
  const sentences = sentencesOf(view);
  if (all.length === 0) return emptyScreen(words.trust.notRun, columns);
  const head = finding(sentences[0] ?? words.trust.title, sentences[1] ?? context.words.trust.name, columns, rows);
  const room = rows - head.length;
  if (columns < ROOMY) {
    const shown = all[place.view % all.length]!;
    return [...head, ...indented(shown(columns - 2, room, rows))];
  }
  const wide = columns >= 160;
  const second = (place.view === 0 ? units : pairs) ?? pairs ?? units;
  const drawn = Number(Boolean(curve ?? test)) + Number(Boolean(second));
  const count = drawn + Number(wide);
  const cells = Math.floor((columns - 2 - 3 * (count - 1)) / count);
  const stacked = (upper: Made, lower: Made): Line[] => {
    if (!upper || !lower) return (upper ?? lower)?.(cells, room, rows) ?? [];
    const below = Math.min(NULL_ROWS + 2, room >> 1);
    return [...upper(cells, room - below - 1, rows).slice(0, room - below - 1), [], ...lower(cells, below, rows)];
  };
  const said: Line[] = sentences
    .slice(2)
    .flatMap((text): Line[] => [...wrap(text, cells).map((l): Line => [plain(l)]), []]);
  const panes: Pane[] = [
    ...(curve || test ? [{ cells, lines: stacked(curve, test) }] : []),
    ...(second ? [{ cells, lines: second(cells, room, rows) }] : []),
  ];
  if (wide) {
    const list = second === pairs ? [] : (pairs?.(cells, Math.max(6, room - said.length - 1), rows) ?? []);
    panes.push({ cells, lines: [...said, ...list] });
  }
  return [...head, ...indented(beside(panes, room))];
};
