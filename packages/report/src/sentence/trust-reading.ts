/** How far ranks and the focus slope hang on choices and on single units. */
import type { Report } from '@cedu/core';
import { fixed, percent, significantDecimals } from '../number/index.ts';
import type { LeaveOneOut } from '../table/leave-one-out.ts';
import type { Multiverse } from '../table/multiverse.ts';
import type { Context } from '../words/index.ts';

type Trust = NonNullable<Report['trust']>;
export type RankRanges = NonNullable<Trust['ranks']>;

/** Leaders past this many are no longer called so. */
const MOST_LEADERS = 4;

/** The largest group of units that stands before all others in every design. */
export function firmLeaders(ranks: RankRanges): string[] {
  const sorted = [...ranks.units].sort((a, b) => a.rank - b.rank);
  for (let count = Math.min(MOST_LEADERS, sorted.length - 1); count >= 1; count--) {
    const group = sorted.slice(0, count);
    if (group.every((u) => u.worst <= count) && (sorted[count]?.best ?? 0) > count) return group.map((u) => u.unit);
  }
  return [];
}

export function rankSentences(ranks: RankRanges, context: Context): string[] {
  const { ranks: say, factors } = context.words.trust;
  const { names, words } = context;
  const draws = fixed(ranks.draws, 0);
  const leaders = firmLeaders(ranks);
  const units = words.terms.and(leaders.map((u) => names.unit(u)));
  const widest = [...ranks.units].sort((a, b) => b.high - b.low - (a.high - a.low))[0];
  const { pairs, sensitivity } = ranks;
  const most = [...(sensitivity?.factors ?? [])].sort((a, b) => (b.total?.value ?? 0) - (a.total?.value ?? 0))[0];
  return [
    say.say(draws, percent(ranks.level)),
    leaders.length === 1 ? say.first(units, draws) : '',
    leaders.length > 1 ? say.leaders(units, true, draws, words.study.small[leaders.length] ?? `${leaders.length}`) : '',
    widest && widest.high > widest.low ? say.widest(names.unit(widest.unit), widest.low, widest.high) : '',
    pairs ? say.pairs(fixed(pairs.dependent, 0), fixed(pairs.compared, 0), percent(pairs.level)) : '',
    most?.total ? say.moved(factors[most.factor] ?? most.factor, percent(most.total.value)) : '',
  ];
}

export function multiverseSentences(multiverse: Multiverse, context: Context): string[] {
  const { multiverse: say, factors } = context.words.trust;
  const [panel] = multiverse.panels;
  if (!panel || panel.median === null || panel.range === null) return [];
  const decimals = significantDecimals([...panel.range], 3);
  const moved = panel.factors.find((f) => f.factor === panel.movedMostBy);
  const { classical, hc3 } = panel.excludesZero;
  return [
    say.say(
      fixed(panel.specifications.length, 0),
      context.names.short(multiverse.term),
      fixed(panel.median, decimals),
      fixed(panel.range[0], decimals),
      fixed(panel.range[1], decimals),
    ),
    panel.negative === null ? '' : say.negative(percent(panel.negative)),
    classical === null ? '' : say.excludes(percent(classical), percent(hc3)),
    moved?.share == null ? '' : say.moved(factors[moved.factor] ?? moved.factor, percent(moved.share)),
  ];
}

const outside = (interval: readonly [number, number] | null): boolean =>
  interval !== null && (interval[0] > 0 || interval[1] < 0);

export function leaveOneOutSentences(result: LeaveOneOut, context: Context): string[] {
  const { leaveOneOut: say } = context.words.trust;
  const { names, words } = context;
  const sorted = [...result.without].sort((a, b) => a.estimate - b.estimate);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (!low || !high) return [];
  const decimals = significantDecimals([low.estimate, high.estimate, result.estimate], 2);
  const listed = (some: LeaveOneOut['without']): string => words.terms.list(some.map((one) => names.unit(one.unit)));
  const turned = sorted.filter((one) => Math.sign(one.estimate) !== Math.sign(result.estimate));
  const crossed = sorted.filter((one) => outside(one.interval) !== outside(result.interval));
  const own = result.mixture?.components ?? null;
  const other = own === null ? [] : sorted.filter((one) => one.components !== null && one.components !== own);
  return [
    say.say(
      names.short(result.term),
      fixed(low.estimate, decimals),
      names.unit(low.unit),
      fixed(high.estimate, decimals),
      names.unit(high.unit),
      fixed(result.estimate, decimals),
    ),
    turned.length > 0 ? say.sign(listed(turned)) : '',
    crossed.length > 0 ? say.significance(listed(crossed)) : '',
    turned.length === 0 && crossed.length === 0 ? say.steady : '',
    other.length > 0 ? say.components(listed(other)) : '',
  ];
}
