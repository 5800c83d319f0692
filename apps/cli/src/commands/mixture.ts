/** `cedu mixture`: Gaussian mixture of regressions. */
import { mixtureTable } from '@cedu/core';
import { renderMixture } from '@cedu/report';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Context } from '../context.ts';
import type { Language } from '../language.ts';
import { names, whole } from '../parse-options.ts';
import { watchProgress } from '../progress.ts';
import { type DataOptions, dataCommand, print, readTable } from './one-off.ts';

interface Options extends DataOptions {
  readonly components: string | number;
  readonly starts?: number;
  readonly seed: number;
  readonly variance: 'ml' | 'unbiased' | 'common';
  readonly guard: { kind: 'ratio' | 'none'; value: number };
  readonly vary?: string[];
  readonly order?: string;
  readonly missing: 'refuse' | 'drop';
}

const components = (text: string): string | number => {
  if (/^[1-8]$/.test(text)) return Number(text);
  if (/^[1-8]\.\.[1-8]$/.test(text)) return text;
  throw new InvalidArgumentError(`not in 1..8, nor a range such as 1..3: ${text}`);
};

/** `none`, a number in (0, 1], or a ratio such as 1/16. */
const guard = (text: string): Options['guard'] => {
  if (text === 'none') return { kind: 'none', value: 0 };
  const [top, bottom = '1', ...rest] = text.split('/');
  const value = Number(top) / Number(bottom);
  if (rest.length > 0 || !(value > 0 && value <= 1)) throw new InvalidArgumentError(`not none or in (0, 1]: ${text}`);
  return { kind: 'ratio', value };
};

export function mixtureCommand(context: Context, lang: Language): Command {
  return dataCommand('mixture', 'Mixture of regressions by maximum likelihood.')
    .argument('<formula>', '"y ~ x1 + x2"')
    .option('--components <K>', 'a number from 1 to 8, or a range', components, '1..3')
    .option('--starts <count>', 'short runs in a batch', whole(1))
    .option('--seed <number>', 'of the random starts', whole(0), 20221123)
    .addOption(new Option('--variance <kind>').choices(['ml', 'unbiased', 'common']).default('ml'))
    .option('--guard <ratio>', 'least ratio of component variances: a number, 1/16, or none', guard, {
      kind: 'ratio',
      value: 1 / 16,
    } as const)
    .option('--vary <a,b>', 'terms that differ between components, (Intercept) among them; otherwise all', names)
    .option('--order <term>', 'labels follow this slope, smallest first; otherwise the first regressor')
    .addOption(new Option('--missing <policy>', 'rows without a value').choices(['refuse', 'drop']).default('refuse'))
    .addHelpText(
      'after',
      `
Examples:
  cedu mixture co2.csv "CO2 ~ GNP" --components 2 --unit country
  cedu mixture data.csv "log(CE) ~ minmax(LDAI) + minmax(LEC)" --components 1..3 --json`,
    )
    .action(async (data: string, formula: string, options: Options) => {
      const table = await readTable(data, options);
      const { variance, seed, starts, vary, order, missing } = options;
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
          ...(starts !== undefined && { starts }),
          ...(vary && { vary }),
          ...(order !== undefined && { order }),
        },
        { onProgress: progress.update, signal: context.signal },
      );
      progress.end();
      print(fit, options, context, lang, (mixture) => renderMixture(mixture, { lang, width: context.width }));
    });
}
