/** What the commands without a study share: the data they read, and how their result is printed. */
import type { Outcome, Table } from '@cedu/core';
import { renderNotes } from '@cedu/report';
import { Command } from 'commander';
import type { CommonOptions, Context } from '../context.ts';
import { CommandFailed } from '../faults.ts';
import type { Language } from '../language.ts';
import { whole } from '../parse-options.ts';
import { readTableFile } from '../read-data.ts';
import { tellNotes } from '../tell-notes.ts';
import { commandWords } from '../words/index.ts';

export interface DataOptions extends CommonOptions {
  readonly unit?: string;
  readonly maxBytes?: number;
  readonly sheet?: string;
}

/** A command with the options of every command that reads a table. */
export function dataCommand(name: 'index' | 'describe' | 'exponential' | 'ols' | 'mixture', lang: Language): Command {
  const words = commandWords(lang);
  return new Command(name)
    .description(words.commands[name])
    .argument('<data>', words.arguments.data)
    .option('--unit <column>', words.options.unit)
    .option('--sheet <name>', words.options.sheet)
    .option('--max-bytes <count>', words.options.maxBytes, whole(1, words));
}

export function readTable(data: string, options: DataOptions, context: Context, lang: Language): Promise<Table> {
  const { unit, maxBytes, sheet } = options;
  return readTableFile(data, { unit, maxBytes, sheet }, tellNotes(context, lang));
}

/**
 * Prints a result: as JSON and nothing else, its notes on standard error; or as text with its notes below. Faults end
 * the command.
 */
export function print<T>(
  outcome: Outcome<T>,
  options: CommonOptions,
  context: Context,
  lang: Language,
  render: (value: T) => string,
): void {
  if (!outcome.ok) throw new CommandFailed(outcome.faults);
  if (options.json) {
    context.out(`${JSON.stringify(outcome.value, null, 2)}\n`);
    tellNotes(context, lang)(outcome.notes);
    return;
  }
  context.out(`${render(outcome.value)}\n`);
  if (outcome.notes.length > 0) context.out(`\n${renderNotes(outcome.notes, lang)}\n`);
}
