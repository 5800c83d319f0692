/** `cedu run`: a study from table to Report. */
import { extname } from 'node:path';
import { type Report, readOptionsOf, runStudy, type Study } from '@cedu/core';
import { Command, Option } from 'commander';
import { bundledStudy } from '../bundled-studies.ts';
import type { CommonOptions, Context } from '../context.ts';
import { CommandFailed, fileFault } from '../faults.ts';
import { isFolder, writeWhole } from '../files.ts';
import { BINARY, FORMATS, type Format, formatOfFile, reportFiles, reportIn } from '../formats.ts';
import type { Language } from '../language.ts';
import { besideStudy, loadStudy } from '../load-study.ts';
import { watchProgress } from '../progress.ts';
import { readTableFile } from '../read-data.ts';
import { readPrintedFile } from '../read-printed.ts';
import { isDatabaseSource, runDatabaseStudy } from '../run-database.ts';
import { createWorkerRunner } from '../runner/worker-runner.ts';
import { tellNotes } from '../tell-notes.ts';
import { commandWords } from '../words/index.ts';

interface Options extends CommonOptions {
  readonly out?: string;
  readonly format?: Format;
  readonly font?: string;
  readonly set: string[];
  readonly write?: string;
}

export function runCommand(context: Context, lang: Language): Command {
  const words = commandWords(lang);
  return new Command('run')
    .description(words.commands.run)
    .argument('<study>', words.arguments.study)
    .option('-o, --out <file>', words.options.out)
    .addOption(new Option('--format <format>', words.options.format).choices(FORMATS).conflicts('json'))
    .option('--font <file>', words.options.font)
    .option('--set <a.b=value>', words.options.set, collectText, [])
    .option('--write <file>', words.options.write)
    .addHelpText(
      'after',
      `
${words.examples}${words.colon.trim()}
  cedu run china-ai-carbon-2022
  cedu run study.yaml --set index.weights=equal --set explain.covariance=hc3
  cedu run study.yaml -o report.json
  cedu run study.yaml -o article.docx --lang zh
  cedu run study.yaml -o folder/
  cedu run firms.yaml --write rows.parquet`,
    )
    .action(async (name: string, options: Options) => {
      const { out, font } = options;
      const toFile = out !== undefined && out !== '-';
      const toFolder = toFile && (/[/\\]$/.test(out) || isFolder(out));
      if (toFolder && options.format) throw new CommandFailed([fileFault('file/is_a_folder', out)]);
      const byEnding = toFile && !toFolder ? formatOfFile(out) : undefined;
      if (toFile && !toFolder && !options.format && !byEnding && extname(out) !== '') {
        throw new CommandFailed([fileFault('file/unknown_format', out)]);
      }
      const format = options.format ?? byEnding ?? (options.json ? 'json' : 'text');
      if (!toFile && BINARY.includes(format)) throw new CommandFailed([fileFault('file/needs_file', format)]);
      const report = await runNamedStudy(
        name,
        options.set,
        context,
        lang,
        options.write === undefined ? {} : { write: options.write },
      );
      const form = { lang, width: context.width, command: reproduce(name, options.set), font };
      if (toFolder) {
        for (const [file, content] of await reportFiles(out, report, form)) await writeWhole(file, content);
        return;
      }
      const content = await reportIn(format, report, form);
      if (toFile) await writeWhole(out, content);
      else context.out(String(content));
    });
}

const collectText = (text: string, before: string[]): string[] => [...before, text];

function reproduce(name: string, settings: readonly string[]): string {
  const quoted = (text: string) => (/^[\w./=@:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);
  const shown = bundledStudy(name) === null ? quoted(name) : name;
  return ['cedu run', shown, ...settings.map((s) => `--set ${quoted(s)}`)].join(' ');
}

interface Narrowing {
  /** Where the rows of a database go. */
  readonly write?: string;
  /** What of the study is run. */
  readonly narrowed?: (study: Study) => Study;
}

/** Loads a study with its data and runs it, with progress for whoever watches. */
export async function runNamedStudy(
  name: string,
  settings: readonly string[],
  context: Context,
  lang: Language,
  { write, narrowed = (study) => study }: Narrowing = {},
): Promise<Report> {
  const loaded = await loadStudy(name, settings, { trust: 'standard' });
  const study = narrowed(loaded.study);
  const source = typeof study.data === 'string' ? { file: study.data } : study.data;
  const path = (file: string) => besideStudy(loaded, file);
  if (isDatabaseSource(source.file, path(source.file)))
    return runDatabaseStudy(study, source.file, path, write, context, lang);
  if (write !== undefined) throw new CommandFailed([fileFault('file/not_a_database', source.file)]);
  const runner = createWorkerRunner();
  try {
    if (study.segment && study.trust !== 'none') runner.warm();
    const notes = tellNotes(context, lang);
    const table = await readTableFile(besideStudy(loaded, source.file), readOptionsOf(study), notes);
    const printed = study.printed === undefined ? undefined : await readPrintedFile(besideStudy(loaded, study.printed));
    const progress = watchProgress(context, lang);
    const outcome = await runStudy(study, table, {
      onProgress: progress.update,
      signal: context.signal,
      runner,
      ...(printed !== undefined && { printed }),
    });
    progress.end();
    if (!outcome.ok) throw new CommandFailed(outcome.faults);
    return outcome.value;
  } finally {
    await runner.close();
  }
}
