/** The commands, one file each. */
import { Command, Help } from 'commander';
import { describeCommand } from './commands/describe.ts';
import { exponentialCommand } from './commands/exponential.ts';
import { indexCommand } from './commands/index-command.ts';
import { mixtureCommand } from './commands/mixture.ts';
import { olsCommand } from './commands/ols.ts';
import { runCommand } from './commands/run.ts';
import { schemaCommand } from './commands/schema.ts';
import { studiesCommand } from './commands/studies.ts';
import type { Context } from './context.ts';
import type { Language } from './language.ts';
import { VERSION } from './version.ts';

/** The whole command line. Nothing exits here: a fault of use is thrown as a CommanderError. */
export function program(context: Context, lang: Language): Command {
  const cedu = new Command('cedu')
    .description('Composite index, regression and mixture regression from a table and a one-page study file.')
    .version(VERSION, '-V, --version')
    .configureOutput({ writeOut: (text) => context.out(text), writeErr: (text) => context.err(text) })
    .configureHelp({
      helpWidth: 100,
      formatHelp: (command, helper) => Help.prototype.formatHelp.call(helper, command, helper),
    })
    .showSuggestionAfterError(true)
    .exitOverride()
    .addHelpText(
      'after',
      `\nExit codes: 0 done; 1 a fault in study, data or formula; 2 a wrong command or flag; 130 cancelled; 70 a bug.`,
    );
  for (const add of [
    runCommand,
    indexCommand,
    describeCommand,
    exponentialCommand,
    olsCommand,
    mixtureCommand,
    studiesCommand,
    schemaCommand,
  ]) {
    cedu.addCommand(
      add(context, lang)
        .exitOverride()
        .configureOutput({ writeOut: (text) => context.out(text), writeErr: (text) => context.err(text) })
        .configureHelp({ helpWidth: 100 })
        .option('--json', 'print the result, or the faults, as JSON')
        .option('--lang <language>', 'zh or en; otherwise as LC_ALL and LANG say', lang),
    );
  }
  return cedu;
}
