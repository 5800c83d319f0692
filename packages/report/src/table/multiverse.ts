/** The focus slope by choice: the median of the designs with each option. */
import type { Report } from '@cedu/core';
import { fixed, significantDecimals } from '../number/index.ts';
import type { Context } from '../words/index.ts';
import { empty, number, type Row, type Table, words } from './table.ts';

type Trust = NonNullable<Report['trust']>;
export type Multiverse = NonNullable<Trust['multiverse']>;
type Panel = Multiverse['panels'][number];

/** An option as a reader calls it; `without:LEC` is all controls but one. */
export function optionName(option: string, { words: catalogue, names }: Context): string {
  const { options, without } = catalogue.trust;
  if (option.startsWith('without:')) return without(names.short(option.slice('without:'.length)));
  return Object.hasOwn(options, option) ? options[option]! : names.label(option);
}

export function multiverseTable(multiverse: Multiverse, panel: Panel, context: Context): Table {
  const { multiverse: word, factors: factorNames } = context.words.trust;
  const medians = panel.factors.flatMap((f) => f.medians);
  const decimals = significantDecimals(medians, 3);
  const rows = multiverse.factors.flatMap((factor, at): Row[] => {
    const found = panel.factors[at];
    return factor.options.map((option, i) => ({
      kind: 'body',
      rule: i === 0 && at > 0,
      ...(i === 0 ? {} : { label: factorNames[factor.factor] ?? factor.factor }),
      cells: [
        i === 0 ? words(factorNames[factor.factor] ?? factor.factor) : empty,
        words(optionName(option, context) + (i === factor.own ? ` ${word.own}` : '')),
        number(found?.medians[i] ?? null, decimals),
        i === 0 ? number(found?.share == null ? null : 100 * found.share, 0) : empty,
      ],
    }));
  });
  return {
    id: `multiverse-${panel.transform}`,
    title: word.title(context.names.short(multiverse.term)),
    columns: [
      { id: 'factor', label: word.factor, align: 'left' },
      { id: 'option', label: word.option, align: 'left' },
      { id: 'median', label: word.median, align: 'decimal' },
      { id: 'share', label: word.share, align: 'right' },
    ],
    rows,
    notes: [word.note(fixed(panel.specifications.length, 0))],
  };
}
