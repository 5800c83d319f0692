/** `cedu schema`: the JSON Schema of the study file, or of the Report. */
import { reportJsonSchema, studyJsonSchema } from '@cedu/core';
import { Argument, Command } from 'commander';
import type { Context } from '../context.ts';
import type { Language } from '../language.ts';
import { commandWords } from '../words/index.ts';

export function schemaCommand(context: Context, lang: Language): Command {
  const words = commandWords(lang);
  return new Command('schema')
    .description(words.commands.schema)
    .addArgument(new Argument('[of]', words.arguments.of).choices(['study', 'report']).default('study'))
    .addHelpText(
      'after',
      `
${words.examples}${words.colon.trim()}
  cedu schema > study.schema.json      for an editor: "# yaml-language-server: $schema=study.schema.json"
  cedu schema report`,
    )
    .action((of: string) => {
      const schema = of === 'report' ? reportJsonSchema() : studyJsonSchema();
      context.out(`${JSON.stringify(schema, null, 2)}\n`);
    });
}
