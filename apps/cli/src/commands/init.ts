/** `cedu init`: a commented study file for a table, its guesses marked as such. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Command } from 'commander';
import type { CommonOptions, Context } from '../context.ts';
import { CommandFailed, fileFault } from '../faults.ts';
import { writeWhole } from '../files.ts';
import type { Language } from '../language.ts';
import { readTableFile } from '../read-data.ts';
import { studyTemplate } from '../study-template.ts';
import { tellNotes } from '../tell-notes.ts';
import { commandWords } from '../words/index.ts';

interface Options extends CommonOptions {
  readonly out: string;
  readonly force?: boolean;
}

export function initCommand(context: Context, lang: Language): Command {
  const words = commandWords(lang);
  return new Command('init')
    .description(words.commands.init)
    .argument('[data]', words.arguments.data, 'data.csv')
    .option('-o, --out <file>', words.options.outFile, 'study.yaml')
    .option('--force', words.options.force)
    .addHelpText(
      'after',
      `
${words.examples}${words.colon.trim()}
  cedu init data.csv
  cedu init regions.xlsx -o regions.yaml`,
    )
    .action(async (data: string, options: Options) => {
      if (options.out !== '-' && existsSync(options.out) && !options.force) {
        throw new CommandFailed([fileFault('file/exists', options.out)]);
      }
      const table = await readTableFile(data, {}, tellNotes(context, lang));
      const text = studyTemplate(table, data === '-' ? 'data.csv' : basename(data), words);
      if (options.out === '-') context.out(text);
      else {
        await writeWhole(options.out, text);
        context.err(`${words.wrote}${words.colon}${options.out}\n`);
      }
    });
}
