/** `cedu index`: a composite index of columns. */
import { type IndexRequest, indexTable, WeightMethod } from '@cedu/core';
import { renderIndex } from '@cedu/report';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Context } from '../context.ts';
import type { Language } from '../language.ts';
import { names, partsOf } from '../parse-options.ts';
import { type CommandWords, commandWords } from '../words/index.ts';
import { type DataOptions, dataCommand, print, readTable } from './one-off.ts';

interface Options extends DataOptions {
  readonly indicators: string[];
  readonly normalise: string;
  readonly range?: [number, number];
  readonly weights: Weights;
  readonly shift?: number;
  readonly over: 'indicators' | 'nested';
  readonly aggregate: NonNullable<IndexRequest['aggregate']>;
  readonly missing: 'refuse' | 'available';
}

const range =
  (words: CommandWords) =>
  (text: string): [number, number] => {
    const [low, high, ...rest] = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
    const right = rest.length === 0 && Number.isFinite(low) && Number.isFinite(high) && low! < high!;
    if (!right) throw new InvalidArgumentError(words.refused.range);
    return [low!, high!];
  };
const shift =
  (words: CommandWords) =>
  (text: string): number => {
    const value = Number(text);
    if (text.trim() === '' || !(value >= 0 && value < Infinity)) throw new InvalidArgumentError(words.refused.shift);
    return value;
  };

const METHODS = WeightMethod.exclude(['given']).options;
type Weights = (typeof METHODS)[number] | Record<string, number>;

/** `a=0.3,b=0.7` gives them; otherwise the name of a method. A name may hold `=`: the last one counts. */
const weights =
  (words: CommandWords) =>
  (text: string): Weights => {
    const method = METHODS.find((name) => name === text);
    if (method !== undefined) return method;
    const pairs = partsOf(text).map((pair): [string, number] => {
      const at = pair.lastIndexOf('=');
      const value = pair.slice(at + 1).trim() === '' ? Number.NaN : Number(pair.slice(at + 1));
      if (at < 1 || !(value >= 0 && value < Infinity)) {
        throw new InvalidArgumentError(words.refused.weights(METHODS.join(', ')));
      }
      return [pair.slice(0, at).trim(), value];
    });
    return Object.fromEntries(pairs);
  };

const weightsAsked = (asked: Weights, shift: number | undefined): NonNullable<IndexRequest['weights']> =>
  typeof asked === 'string'
    ? { method: asked, ...(shift !== undefined && { shift }) }
    : { method: 'given', values: asked, ...(shift !== undefined && { shift }) };

export function indexCommand(context: Context, lang: Language): Command {
  const words = commandWords(lang);
  return dataCommand('index', lang)
    .requiredOption('--indicators <a,-b>', words.options.indicators, names(words))
    .addOption(
      new Option('--normalise <method>', words.options.normalise)
        .choices(['minmax', 'zscore', 'rank', 'percentile', 'distance-to-best'])
        .default('minmax'),
    )
    .option('--range <low,high>', words.options.range, range(words))
    .option('--weights <method>', words.options.weights, weights(words), 'entropy')
    .option('--shift <number>', words.options.shift, shift(words))
    .addOption(new Option('--over <what>', words.options.over).choices(['indicators', 'nested']).default('indicators'))
    .addOption(
      new Option('--aggregate <how>', words.options.aggregate)
        .choices(['arithmetic', 'geometric', 'harmonic', 'topsis'])
        .default('arithmetic'),
    )
    .addOption(
      new Option('--missing <policy>', words.options.missing).choices(['refuse', 'available']).default('refuse'),
    )
    .addHelpText(
      'after',
      `
${words.examples}${words.colon.trim()}
  cedu index data.csv --unit province --indicators gdp,patents,-energy
  cedu index data.csv --indicators a,b,c --weights equal --aggregate geometric --range 0.01,1 --json`,
    )
    .action(async (data: string, options: Options) => {
      const table = await readTable(data, options, context, lang);
      const { indicators, normalise, over, aggregate, missing } = options;
      const request = {
        indicators,
        normalise: options.range ? { method: normalise, range: options.range } : normalise,
        weights: weightsAsked(options.weights, options.shift),
        over,
        aggregate,
        missing,
      } as IndexRequest;
      print(indexTable(table, request), options, context, lang, (index) =>
        renderIndex(index, { lang, width: context.width }),
      );
    });
}
