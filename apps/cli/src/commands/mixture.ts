/** `cedu mixture`: Gaussian mixture of regressions. */
import { mixtureTable } from '@cedu/core';
import { renderMixture } from '@cedu/report';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Context } from '../context.ts';
import type { Language } from '../language.ts';
import { names, whole, within } from '../parse-options.ts';
import { watchProgress } from '../progress.ts';
import { type CommandWords, commandWords } from '../words/index.ts';
import { type DataOptions, dataCommand, print, readTable } from './one-off.ts';

interface Options extends DataOptions {
  readonly components: string | number;
  readonly starts?: number;
  readonly seed: number;
  readonly variance: 'ml' | 'unbiased' | 'common';
  readonly guard: { kind: 'ratio' | 'none'; value: number };
  readonly vary?: string[];
  readonly order?: string;
  readonly concomitants?: string[];
  readonly errors: 'normal' | 't';
  readonly degreesOfFreedom?: number;
  readonly missing: 'refuse' | 'drop';
}

const components =
  (words: CommandWords) =>
  (text: string): string | number => {
    if (/^[1-8]$/.test(text)) return Number(text);
    if (/^[1-8]\.\.[1-8]$/.test(text)) return text;
    throw new InvalidArgumentError(words.refused.components);
  };

/** `none`, a number in (0, 1], or a ratio such as 1/16. */
const guard =
  (words: CommandWords) =>
  (text: string): Options['guard'] => {
    if (text === 'none') return { kind: 'none', value: 0 };
    const [top, bottom = '1', ...rest] = text.split('/');
    const value = Number(top) / Number(bottom);
    if (rest.length > 0 || !(value > 0 && value <= 1)) throw new InvalidArgumentError(words.refused.guard);
    return { kind: 'ratio', value };
  };

export function mixtureCommand(context: Context, lang: Language): Command {
  const words = commandWords(lang);
  return dataCommand('mixture', lang)
    .argument('<formula>', words.arguments.formula)
    .option('--components <K>', words.options.components, components(words), '1..3')
    .option('--starts <count>', words.options.starts, whole(1, words))
    .option('--seed <number>', words.options.seed, whole(0, words), 20221123)
    .addOption(
      new Option('--variance <kind>', words.options.variance).choices(['ml', 'unbiased', 'common']).default('ml'),
    )
    .option('--guard <ratio>', words.options.guard, guard(words), {
      kind: 'ratio',
      value: 1 / 16,
    } as const)
    .option('--vary <a,b>', words.options.vary, names(words))
    .option('--order <term>', words.options.order)
    .option('--concomitants <a,b>', words.options.concomitants, names(words))
    .addOption(new Option('--errors <law>', words.options.errors).choices(['normal', 't']).default('normal'))
    .option('--degrees-of-freedom <number>', words.options.degreesOfFreedom, within(1, 1000, words))
    .addOption(new Option('--missing <policy>', words.options.missing).choices(['refuse', 'drop']).default('refuse'))
    .addHelpText(
      'after',
      `
${words.examples}${words.colon.trim()}
  cedu mixture co2.csv "CO2 ~ GNP" --components 2 --unit country
  cedu mixture data.csv "y ~ x" --components 2 --concomitants z1,z2 --errors t
  cedu mixture data.csv "log(CE) ~ minmax(LDAI) + minmax(LEC)" --components 1..3 --json`,
    )
    .action(async (data: string, formula: string, options: Options) => {
      const table = await readTable(data, options, context, lang);
      const { variance, seed, starts, vary, order, missing, concomitants, errors, degreesOfFreedom } = options;
      const progress = watchProgress(context, lang);
      const fit = await mixtureTable(
        table,
        {
          formula,
          components: options.components,
          variance,
          guard: options.guard,
          seed,
          missing,
          errors,
          ...(starts !== undefined && { starts }),
          ...(vary && { vary }),
          ...(order !== undefined && { order }),
          ...(concomitants && { concomitants }),
          ...(degreesOfFreedom !== undefined && { degreesOfFreedom }),
        },
        { onProgress: progress.update, signal: context.signal },
      );
      progress.end();
      print(fit, options, context, lang, (mixture) => renderMixture(mixture, { lang, width: context.width }));
    });
}
