/** `cedu audit`: printed tables beside the arithmetic that they must obey. */
import { audit } from '@cedu/core';
import { renderAudit } from '@cedu/report';
import { Command } from 'commander';
import type { CommonOptions, Context } from '../context.ts';
import { EXIT, Finished } from '../faults.ts';
import type { Language } from '../language.ts';
import { readPrintedFile } from '../read-printed.ts';
import { commandWords } from '../words/index.ts';
import { print } from './one-off.ts';

interface Options extends CommonOptions {
  readonly strict?: boolean;
}

export function auditCommand(context: Context, lang: Language): Command {
  const words = commandWords(lang);
  return new Command('audit')
    .description(words.commands.audit)
    .argument('<printed>', words.arguments.printed)
    .option('--strict', words.options.strict)
    .addHelpText(
      'after',
      `
${words.examples}${words.colon.trim()}
  cedu audit printed.yaml
  cedu audit printed.yaml --strict --json`,
    )
    .action(async (file: string, options: Options) => {
      const found = audit(await readPrintedFile(file));
      print(found, options, context, lang, (result) => renderAudit(result, { lang, width: context.width }));
      const { inconsistent, 'decision-changing': changing } = found.ok
        ? found.value.counts
        : { inconsistent: 0, 'decision-changing': 0 };
      if (options.strict && inconsistent + changing > 0) throw new Finished(EXIT.fault);
    });
}
