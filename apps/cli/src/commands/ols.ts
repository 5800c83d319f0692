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
  readonly weights?: string;
  readonly test: string[];
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
    .option('--weights <column>', words.options.rowWeights)
    .option('--test <statement>', words.options.test, (text: string, before: string[]) => [...before, text], [])
    .option('--level <share>', words.options.level, within(0.5, 0.9999, words), 0.95)
    .addOption(new Option('--missing <policy>', words.options.missing).choices(['refuse', 'drop']).default('refuse'))
    .addHelpText(
      'after',
      `
${words.examples}${words.colon.trim()}
  cedu ols data.csv "log(CE) ~ LDAI + LEC"
  cedu ols data.csv "y ~ ." --covariance hc3 --json
  cedu ols data.csv "y ~ x1 + x2" --weights population --test "x1 = x2"`,
    )
    .action(async (data: string, formula: string, options: Options) => {
      const table = await readTable(data, options, context, lang);
      const { covariance, cluster, lag, weights, test, level, missing } = options;
      const fit = olsTable(table, {
        formula,
        covariance,
        level,
        missing,
        ...(cluster !== undefined && { cluster }),
        ...(lag !== undefined && { lag }),
        ...(weights !== undefined && { weights }),
        ...(test.length > 0 && { tests: test }),
      });
      print(fit, options, context, lang, (one) => renderRegressions([one], { lang, width: context.width }));
    });
}
