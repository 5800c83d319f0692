/** `cedu describe`: summary, normality and histogram of columns. */
import { describeTable } from '@cedu/core';
import { renderDescriptions } from '@cedu/report';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { Language } from '../language.ts';
import { names } from '../parse-options.ts';
import { commandWords } from '../words/index.ts';
import { type DataOptions, dataCommand, print, readTable } from './one-off.ts';

interface Options extends DataOptions {
  readonly columns?: string[];
}

export function describeCommand(context: Context, lang: Language): Command {
  const words = commandWords(lang);
  return dataCommand('describe', lang)
    .option('--columns <a,b>', words.options.columns, names(words))
    .addHelpText(
      'after',
      `\n${words.examples}${words.colon.trim()}\n  cedu describe data.csv --columns gdp,co2\n  cedu describe - --json < data.csv`,
    )
    .action(async (data: string, options: Options) => {
      const table = await readTable(data, options, context, lang);
      const described = describeTable(table, options.columns ? { columns: options.columns } : {});
      print(described, options, context, lang, (columns) =>
        renderDescriptions(columns, { lang, width: context.width }),
      );
    });
}
