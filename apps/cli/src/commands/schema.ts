/** `cedu schema`: the JSON Schema of the study file, or of the Report. */
import { reportJsonSchema, studyJsonSchema } from '@cedu/core';
import { Argument, Command } from 'commander';
import type { Context } from '../context.ts';

export function schemaCommand(context: Context): Command {
  return new Command('schema')
    .description('Print the JSON Schema of a study file or of a Report.')
    .addArgument(new Argument('[of]', 'which schema').choices(['study', 'report']).default('study'))
    .addHelpText(
      'after',
      `
Examples:
  cedu schema > study.schema.json      for an editor: "# yaml-language-server: $schema=study.schema.json"
  cedu schema report`,
    )
    .action((of: string) => {
      const schema = of === 'report' ? reportJsonSchema() : studyJsonSchema();
      context.out(`${JSON.stringify(schema, null, 2)}\n`);
    });
}
