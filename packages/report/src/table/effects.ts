/** Slopes in real units: per range, per unit, per standard deviation, per interquartile range. */
import type { Effect } from '@cedu/core';
import { percent, plain, supportedDecimals } from '../number/index.ts';
import type { Context } from '../words/index.ts';
import { empty, number, type Row, type Table, words } from './table.ts';

type Size = Effect['range'];

/** The change of the outcome; in per cent, already, where its logarithm is explained. */
const changeOf = (size: Size): number => (size.percent ? size.percent.estimate : size.estimate);

/** A step of one unit says something where the outcome changes neither beyond measure nor imperceptibly. */
const telling = (size: Size | null): boolean => {
  const change = size === null ? 0 : Math.abs(changeOf(size));
  return change >= (size?.percent ? 0.01 : 0) && change < 1000 && change > 0;
};

function rowsOf(effect: Effect, name: string, { words: catalogue }: Context): Row[] {
  const { effects: word } = catalogue.tables;
  const sizes = [
    [word.range, effect.range],
    [word.iqr, effect.iqr],
    [word.sd, effect.sd],
    [word.unit, telling(effect.unit) ? effect.unit : null],
  ] as const;
  return sizes.flatMap(([step, size], i): Row[] => {
    if (!size) return [];
    const [low, high] = (size.percent ? size.percent.interval : size.interval) ?? [null, null];
    const decimals = low === null || high === null ? 2 : supportedDecimals((high - low) / 4, 2);
    return [
      {
        kind: 'body',
        rule: i === 0,
        ...(i === 0 ? {} : { label: name }),
        cells: [
          i === 0 ? words(name) : empty,
          words(step),
          words(plain(size.change, 3)),
          number(changeOf(size), decimals),
          number(low, decimals),
          number(high, decimals),
        ],
      },
    ];
  });
}

/** A block of rows for each term; `level` is that of the intervals. */
export function effectsTable(effects: readonly Effect[], level: number, context: Context): Table {
  const { effects: word, coefficients } = context.words.tables;
  const { names } = context;
  const relative = effects.some((e) => e.range.percent !== null);
  const interval = coefficients.interval(percent(level, 0));
  const decimal = { align: 'decimal' } as const;
  const named = (term: string): string => {
    const measure = names.measure(term);
    return measure === null ? names.short(term) : context.words.terms.aside(names.short(term), measure);
  };
  const rows = effects.flatMap((e) => rowsOf(e, named(e.term), context));
  return {
    id: 'effects',
    title: word.title,
    columns: [
      { id: 'term', label: word.term, align: 'left' },
      { id: 'step', label: word.step, align: 'left' },
      { id: 'size', label: word.size, align: 'right' },
      { id: 'change', label: relative ? word.percent : word.change, ...decimal },
      { id: 'low', label: coefficients.low, group: interval, ...decimal },
      { id: 'high', label: coefficients.high, group: interval, ...decimal },
    ],
    rows: rows.map((row, i) => (i === 0 ? { ...row, rule: false } : row)),
    notes: [word.note],
  };
}
