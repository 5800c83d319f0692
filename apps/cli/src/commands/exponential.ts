/** `cedu exponential`: y = a·exp(bx) by least squares, the log-linear fit beside it. */
import { exponentialTable } from '@cedu/core';
import { renderAssociations } from '@cedu/report';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { Language } from '../language.ts';
import { type DataOptions, dataCommand, print, readTable } from './one-off.ts';

export function exponentialCommand(context: Context, lang: Language): Command {
  return dataCommand('exponential', 'Fit y = a·exp(bx) on the original scale.')
    .argument('<formula>', '"y ~ x"')
    .option('--missing <policy>', 'refuse or drop rows without a value', 'refuse')
    .addHelpText(
      'after',
      '\nExamples:\n  cedu exponential data.csv "CE ~ LDAI"\n  cedu exponential data.csv "y ~ x" --json',
    )
    .action(async (data: string, formula: string, options: DataOptions & { missing: 'refuse' | 'drop' }) => {
      const table = await readTable(data, options);
      const fit = exponentialTable(table, { formula, missing: options.missing });
      print(fit, options, context, lang, (one) => renderAssociations([one], { lang, width: context.width }));
    });
}
