/** What two Reports of one study say differently: ranks, the slope of the focus, the rows. */
import type { Report } from '@cedu/core';
import { type Context, compareRanks, fixed, pValue } from '@cedu/report';
import type { LabWords } from '#lib/words/lab/index.ts';

/** The focus in the last regression. */
const focusOf = (report: Report) =>
  report.regressions?.at(-1)?.terms.find((t) => t.term === report.study.explain?.focus) ?? null;

/** In a sentence; null where nothing that it speaks of moved. */
export function movesOf(from: Report, to: Report, { names }: Context, { moved }: LabWords): string | null {
  const parts: string[] = [];
  if (from.data.n !== to.data.n) parts.push(moved.rows(from.data.n, to.data.n));
  if (from.index && to.index) {
    const { units } = compareRanks(from, to, ['', '']);
    const moves = units.filter((u) => u.from !== u.to);
    const [first] = units;
    if (first && moves.length > 0) {
      const most = moves.reduce((a, b) => (Math.abs(b.to - b.from) > Math.abs(a.to - a.from) ? b : a));
      parts.push(moved.ranks(moves.length, units.length), moved.most(names.unit(most.unit), most.from, most.to));
    } else parts.push(moved.none);
  }
  const [before, after] = [focusOf(from), focusOf(to)];
  if (before && after && before.estimate !== after.estimate) {
    parts.push(moved.slope(names.label(after.term), fixed(before.estimate, 3), fixed(after.estimate, 3)));
    if (before.p !== null && after.p !== null) parts.push(moved.p(pValue(before.p), pValue(after.p)));
  }
  if (parts.length === 0) return null;
  const text = parts.join(moved.join) + moved.end;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
