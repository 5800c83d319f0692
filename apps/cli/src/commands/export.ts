/** `cedu export`: a script that reproduces a study's fits in another program. */
import type { Study } from '@cedu/core';
import { scriptInPython, scriptInR, scriptInStata } from '@cedu/report';
import { Command, Option } from 'commander';
import type { CommonOptions, Context } from '../context.ts';
import { CommandFailed, fileFault } from '../faults.ts';
import { writeWhole } from '../files.ts';
import type { Language } from '../language.ts';
import { commandWords } from '../words/index.ts';
import { runNamedStudy } from './run.ts';

const SCRIPTS = { r: scriptInR, stata: scriptInStata, python: scriptInPython };

interface Options extends CommonOptions {
  readonly to: keyof typeof SCRIPTS;
  readonly out?: string;
  readonly set: string[];
}

/** Of trust, a script needs only the test that decides how many components there are, where several were asked for. */
function onlyWhatDecides(study: Study): Study {
  const { trust, segment } = study;
  const decides = trust !== 'none' && typeof segment?.components === 'string';
  if (!decides) return { ...study, trust: 'none' };
  const parts = typeof trust === 'string' ? { level: trust } : trust;
  const off = { bootstrap: false, ranks: false, multiverse: false, leaveOneOut: false };
  return { ...study, trust: { ...parts, ...off } };
}

export function exportCommand(context: Context, lang: Language): Command {
  const words = commandWords(lang);
  return new Command('export')
    .description(words.commands.export)
    .argument('<study>', words.arguments.study)
    .addOption(new Option('--to <program>', words.options.to).choices(Object.keys(SCRIPTS)).makeOptionMandatory())
    .option('-o, --out <file>', words.options.outFile)
    .option('--set <a.b=value>', words.options.set, (text: string, before: string[]) => [...before, text], [])
    .addHelpText(
      'after',
      `
${words.examples}${words.colon.trim()}
  cedu export study.yaml --to r -o study.R
  cedu export china-ai-carbon-2022 --to python | python3 -`,
    )
    .action(async (name: string, options: Options) => {
      const report = await runNamedStudy(name, options.set, context, lang, { narrowed: onlyWhatDecides });
      const script = SCRIPTS[options.to](report);
      if (script === null) throw new CommandFailed([fileFault('file/nothing_to_export', name)]);
      if (options.out === undefined || options.out === '-') context.out(script);
      else await writeWhole(options.out, script);
    });
}
