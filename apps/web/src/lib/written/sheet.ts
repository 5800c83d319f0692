/** What a study says of one unit, in sentences: its rank and what moves it, the regression, its group, the study without it. */
import type { Report } from '@cedu/core';
import {
  type Context,
  contextOf,
  type FigureName,
  figures,
  fixed,
  groupedFit,
  type Language,
  percent,
} from '@cedu/report';
import { type SheetWords, sheetWords } from '#lib/words/sheet/index.ts';

export interface Saying {
  readonly label: string;
  readonly sentences: readonly string[];
  /** Said of something that the data do not show, or leave open. */
  readonly supposed: 'unsupported' | 'unsettled' | null;
}

interface Asked {
  readonly report: Report;
  readonly unit: string;
  readonly context: Context;
  readonly words: SheetWords;
}

const named = (units: readonly string[], { names, words }: Context): string => words.terms.list(units.map(names.unit));

function ofRanks({ report, unit, context, words }: Asked): string[] {
  const ranks = report.trust?.ranks;
  const own = ranks?.units.find((u) => u.unit === unit);
  if (!ranks || !own) return [];
  const range = words.range(fixed(ranks.draws, 0), percent(ranks.level), own.low, own.high, own.best, own.worst);
  if (!ranks.pairs) return [range];
  const { closest, level } = ranks.pairs;
  const others = closest.flatMap(({ a, b }) => (a === unit ? [b] : b === unit ? [a] : []));
  const order =
    others.length > 0 ? words.order(named(others, context)) : words.settled(context.noun[0], percent(level));
  return [range, order];
}

/** The numbers of a unit in the table of a figure, by column. */
function numbersOf(name: FigureName, { report, unit, context }: Asked) {
  if (!figures[name].available(report)) return null;
  const { columns, rows } = figures[name].table(report, context.lang);
  const column = (id: string): (number | null)[] => {
    const at = columns.findIndex((c) => c.id === id);
    return rows.map(({ cells }) => {
      const cell = cells[at];
      return cell?.kind === 'number' ? cell.value : null;
    });
  };
  const at = rows.findIndex((row) => row.unit === unit);
  return at < 0 ? null : { column, own: (id: string): number | null => column(id)[at] ?? null };
}

function ofRegression(asked: Asked): string[] {
  const { report, context, words } = asked;
  const fit = numbersOf('observedFitted', asked);
  const [observed, fitted] = [fit?.own('observed') ?? null, fit?.own('fitted') ?? null];
  if (observed === null || fitted === null) return [];
  const outcome = context.names.outcome(report.regressions?.at(-1)?.outcome ?? '');
  const gap = observed - fitted;
  const sentences = [words.fitted(outcome, fixed(fitted, 2), fixed(observed, 2), fixed(Math.abs(gap), 2), gap > 0)];
  const pull = numbersOf('residualsLeverage', asked);
  const [cook, leverage] = [pull?.own('cook') ?? null, pull?.own('leverage') ?? null];
  if (!pull || cook === null || leverage === null) return sentences;
  const all = pull.column('cook');
  const place = 1 + all.filter((c) => c !== null && c > cook).length;
  return [...sentences, words.pull(fixed(cook, 2), place, all.length, fixed(leverage, 2))];
}

/** Whether the data show more than one kind. */
export const supportsGroups = ({ mixture, trust }: Report): boolean =>
  mixture !== undefined &&
  mixture.chosen.components > 1 &&
  (trust?.components === undefined || trust.components.verdict === 'supported');

function standing(report: Report): Saying['supposed'] {
  if (supportsGroups(report)) return null;
  const verdict = report.trust?.components?.verdict;
  return verdict === undefined || verdict === 'one' ? 'unsupported' : 'unsettled';
}

function ofGroups({ report, unit, words }: Asked): string[] {
  const fit = report.mixture ? groupedFit(report.mixture) : null;
  const posterior = fit?.posteriors[fit.units.indexOf(unit)];
  if (!fit || !posterior) return [];
  const most = Math.max(...posterior);
  const k = posterior.indexOf(most) + 1;
  const kept = report.trust?.bootstrap?.units.find((u) => u.unit === unit);
  const group = (supportsGroups(report) ? words.group : words.groupIf)(k, fixed(most, 2));
  if (!kept || report.trust?.bootstrap?.components.length !== fit.components.length) return [group];
  return [group, words.kept(percent(kept.stability)), kept.decided ? words.decided : words.undecided];
}

function ofLeavingOut({ report, unit, context, words }: Asked): string[] {
  const out = report.trust?.leaveOneOut;
  const without = out?.without.find((w) => w.unit === unit);
  if (!out || !without) return [];
  const [low, high] = without.interval ?? [];
  const interval =
    low === undefined || high === undefined ? '' : words.interval(percent(out.level), fixed(low, 2), fixed(high, 2));
  const term = context.names.short(out.term);
  const sentences = [words.slope(term, fixed(without.estimate, 2), interval, fixed(out.estimate, 2))];
  const { moved, components } = without;
  if (moved !== null) {
    const noun = context.noun[moved.length === 1 ? 0 : 1];
    sentences.push(moved.length > 0 ? words.moved(moved.length, noun, named(moved, context)) : words.none(noun));
  }
  if (out.mixture && components !== null && components !== out.mixture.components) {
    sentences.push(words.components(out.mixture.components, components));
  }
  return sentences;
}

/** What the study has to say of the unit, in the order of its steps; a step that it did not take says nothing. */
export function sayings(report: Report, unit: string, lang: Language): Saying[] {
  const words = sheetWords(lang);
  const asked = { report, unit, context: contextOf(report, lang), words };
  const all: Saying[] = [
    { label: words.rank, sentences: ofRanks(asked), supposed: null },
    { label: words.regression, sentences: ofRegression(asked), supposed: null },
    { label: words.groups, sentences: ofGroups(asked), supposed: standing(report) },
    { label: words.leftOut, sentences: ofLeavingOut(asked), supposed: null },
  ];
  return all.filter((s) => s.sentences.length > 0);
}
