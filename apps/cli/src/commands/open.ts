/** `cedu open`: the terminal UI, on a study or on the one at hand. */
import { existsSync } from 'node:fs';
import { readOptionsOf, runStudy } from '@cedu/core';
import { Command, Option } from 'commander';
import type { CommonOptions, Context } from '../context.ts';
import { CommandFailed, EXIT, Finished } from '../faults.ts';
import type { Language } from '../language.ts';
import { besideStudy, loadStudy } from '../load-study.ts';
import { readTableFile } from '../read-data.ts';
import { readPrintedFile } from '../read-printed.ts';
import { commandWords } from '../words/index.ts';

interface Options extends CommonOptions {
  readonly theme?: 'light' | 'dark';
  readonly ambiguousWidth: '1' | '2';
  readonly screenReader?: boolean;
  readonly record?: string;
  readonly replay?: string;
}
const BUNDLED = 'china-ai-carbon-2022';

export function openCommand(context: Context, lang: Language): Command {
  const words = commandWords(lang);
  return new Command('open')
    .description(words.commands.open)
    .argument('[study]', words.arguments.study)
    .addOption(new Option('--theme <scheme>', words.options.theme).choices(['light', 'dark']))
    .addOption(new Option('--ambiguous-width <cells>', words.options.ambiguousWidth).choices(['1', '2']).default('1'))
    .option('--screen-reader', words.options.screenReader)
    .option('--record <file>', words.options.record)
    .option('--replay <file>', words.options.replay)
    .addHelpText(
      'after',
      `\n${words.examples}${words.colon.trim()}\n  cedu open\n  cedu open study.yaml --theme light\n  cedu open --record keys.log`,
    )
    .action(async (name: string | undefined, options: Options) => {
      if (!context.terminal) {
        context.err(`${words.noTerminal}\n`);
        throw new Finished(EXIT.usage);
      }
      const code = await open(name ?? (existsSync('study.yaml') ? 'study.yaml' : BUNDLED), options, context, lang);
      if (code !== EXIT.done) throw new Finished(code);
    });
}

async function open(name: string, options: Options, context: Context, lang: Language): Promise<number> {
  const loaded = await loadStudy(name);
  const { study } = loaded;
  const source = typeof study.data === 'string' ? { file: study.data } : study.data;
  const table = await readTableFile(besideStudy(loaded, source.file), readOptionsOf(study), () => {});
  const printed = study.printed === undefined ? undefined : await readPrintedFile(besideStudy(loaded, study.printed));
  // React reads this when it is loaded, and is half as fast without it.
  process.env['NODE_ENV'] ??= 'production';
  const { quickStudy, takesLong, workerEngine, openUi, askScheme, depthOf, schemeOfVariable, readKeyLog } =
    await import('../tui/index.ts');
  const replay = options.replay === undefined ? undefined : await readKeyLog(options.replay);
  const job = { study, table, printed };
  const quick = await runStudy(quickStudy(study), table, { printed });
  if (!quick.ok) throw new CommandFailed(quick.faults);
  const { environment } = context;
  const depth = depthOf(environment);
  const asked = async () =>
    depth === 'none' ? null : ((await askScheme(process.stdin, process.stdout)) ?? schemeOfVariable(environment));
  return openUi({
    job,
    file: loaded.file,
    base: { ...quick.value, study },
    whole: !takesLong(study),
    engine: workerEngine(job),
    lang,
    depth,
    scheme: options.theme ?? (await asked()) ?? 'dark',
    ambiguousWidth: options.ambiguousWidth === '2' ? 2 : 1,
    screenReader: options.screenReader === true,
    record: options.record,
    replay: replay,
  });
}
