/** `cedu exponential`: y = a·exp(bx) by least squares, the log-linear fit beside it. */
import { exponentialTable } from '@cedu/core';
import { renderAssociations } from '@cedu/report';
import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import type { Language } from '../language.ts';
import { commandWords } from '../words/index.ts';
import { type DataOptions, dataCommand, print, readTable } from './one-off.ts';

export function exponentialCommand(context: Context, lang: Language): Command {
  const words = commandWords(lang);
  return dataCommand('exponential', lang)
    .argument('<formula>', words.arguments.curve)
    .addOption(new Option('--missing <policy>', words.options.missing).choices(['refuse', 'drop']).default('refuse'))
    .addHelpText(
      'after',
      `\n${words.examples}${words.colon.trim()}\n  cedu exponential data.csv "CE ~ LDAI"\n  cedu exponential data.csv "y ~ x" --json`,
    )
    .action(async (data: string, formula: string, options: DataOptions & { missing: 'refuse' | 'drop' }) => {
      const table = await readTable(data, options, context, lang);
      const fit = exponentialTable(table, { formula, missing: options.missing });
      print(fit, options, context, lang, (one) =>
        renderAssociations([one], { lang, width: context.width, outcome: formula.split('~')[0]!.trim() }),
      );
    });
}
