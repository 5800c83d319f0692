/** The commands, one file each, and the help that they share. */
import { Command, type HelpConfiguration, Option } from 'commander';
import { auditCommand } from './commands/audit.ts';
import { completionCommand } from './commands/completion.ts';
import { describeCommand } from './commands/describe.ts';
import { exponentialCommand } from './commands/exponential.ts';
import { exportCommand } from './commands/export.ts';
import { indexCommand } from './commands/index-command.ts';
import { initCommand } from './commands/init.ts';
import { mixtureCommand } from './commands/mixture.ts';
import { olsCommand } from './commands/ols.ts';
import { openCommand } from './commands/open.ts';
import { powerCommand } from './commands/power.ts';
import { runCommand } from './commands/run.ts';
import { schemaCommand } from './commands/schema.ts';
import { serveCommand } from './commands/serve.ts';
import { studiesCommand } from './commands/studies.ts';
import { verifyCommand } from './commands/verify.ts';
import type { Context } from './context.ts';
import type { Language } from './language.ts';
import { VERSION } from './version.ts';
import { type CommandWords, commandWords } from './words/index.ts';

const COMMANDS = [
  openCommand,
  runCommand,
  indexCommand,
  describeCommand,
  exponentialCommand,
  olsCommand,
  mixtureCommand,
  auditCommand,
  verifyCommand,
  powerCommand,
  exportCommand,
  initCommand,
  studiesCommand,
  serveCommand,
  schemaCommand,
  completionCommand,
];

/** The whole command line. Nothing exits here: a fault of use is thrown as a CommanderError. */
export function program(context: Context, lang: Language): Command {
  const words = commandWords(lang);
  const shared = (command: Command): Command =>
    command
      .configureOutput({ writeOut: (text) => context.out(text), writeErr: () => {} })
      .configureHelp(helpIn(words))
      .helpOption('-h, --help', words.help)
      .exitOverride();
  const cedu = shared(new Command('cedu'))
    .description(words.program)
    .version(VERSION, '-V, --version', words.version)
    .helpCommand('help [command]', words.helpCommand)
    .addHelpText('after', `\n${words.exitCodes}`);
  for (const add of COMMANDS) {
    const command = shared(add(context, lang))
      .option('--json', words.json)
      .addOption(new Option('--lang <language>', words.lang).choices(['zh', 'en']));
    cedu.addCommand(command);
  }
  return cedu;
}

/** Commander's help with its few words of its own in the user's language. */
function helpIn(words: CommandWords): HelpConfiguration {
  return {
    helpWidth: 100,
    styleTitle: (title) => words.titles[title] ?? title,
    optionDescription: (option: Option) => {
      const { argChoices, defaultValue } = option;
      const facts = [
        ...(argChoices ? [words.choices(argChoices.join(', '))] : []),
        ...(isPlain(defaultValue) ? [words.defaultIs(String(defaultValue))] : []),
      ];
      return facts.length === 0 ? option.description : `${option.description} (${facts.join('; ')})`;
    },
    argumentDescription: (argument) => {
      const { argChoices } = argument;
      return argChoices ? `${argument.description} (${words.choices(argChoices.join(', '))})` : argument.description;
    },
  };
}

const isPlain = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';
