/** `cedu ols`: least squares with the covariance of your choice. */
import { type CovarianceKind, olsTable } from '@cedu/core';
import { renderRegressions } from '@cedu/report';
import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import type { Language } from '../language.ts';
import { whole, within } from '../parse-options.ts';
import { commandWords } from '../words/index.ts';
import { type DataOptions, dataCommand, print, readTable } from './one-off.ts';

interface Options extends DataOptions {
  readonly covariance: CovarianceKind;
  readonly cluster?: string;
  readonly lag?: number;
  readonly level: number;
  readonly missing: 'refuse' | 'drop';
}

export function olsCommand(context: Context, lang: Language): Command {
  const words = commandWords(lang);
  return dataCommand('ols', lang)
    .argument('<formula>', words.arguments.formula)
    .addOption(
      new Option('--covariance <kind>', words.options.covariance)
        .choices(['classical', 'hc0', 'hc1', 'hc2', 'hc3', 'hc4', 'hac', 'cluster'])
        .default('classical'),
    )
    .option('--cluster <column>', words.options.cluster)
    .option('--lag <count>', words.options.lag, whole(0, words))
    .option('--level <share>', words.options.level, within(0.5, 0.9999, words), 0.95)
    .addOption(new Option('--missing <policy>', words.options.missing).choices(['refuse', 'drop']).default('refuse'))
    .addHelpText(
      'after',
      `
${words.examples}${words.colon.trim()}
  cedu ols data.csv "log(CE) ~ LDAI + LEC"
  cedu ols data.csv "y ~ ." --covariance hc3 --json`,
    )
    .action(async (data: string, formula: string, options: Options) => {
      const table = await readTable(data, options, context, lang);
      const { covariance, cluster, lag, level, missing } = options;
      const fit = olsTable(table, {
        formula,
        covariance,
        level,
        missing,
        ...(cluster !== undefined && { cluster }),
        ...(lag !== undefined && { lag }),
      });
      print(fit, options, context, lang, (one) => renderRegressions([one], { lang, width: context.width }));
    });
}
