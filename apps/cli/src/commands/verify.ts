/** `cedu verify`: a Report made again from its own specification. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Fault, parseReport, type Report, readOptionsOf, type Verification, verifyReport } from '@cedu/core';
import { Command } from 'commander';
import { bundledStudy } from '../bundled-studies.ts';
import type { CommonOptions, Context } from '../context.ts';
import { CommandFailed, EXIT, Finished } from '../faults.ts';
import { readBytes } from '../files.ts';
import type { Language } from '../language.ts';
import { watchProgress } from '../progress.ts';
import { readTableFile } from '../read-data.ts';
import { readPrintedFile } from '../read-printed.ts';
import { createWorkerRunner } from '../runner/worker-runner.ts';
import { tellNotes } from '../tell-notes.ts';
import { commandWords } from '../words/index.ts';
import { verifyWords } from '../words/verify.ts';

/** Differences that are shown as text; `--json` has a hundred. */
const SHOWN = 20;

export function verifyCommand(context: Context, lang: Language): Command {
  const words = commandWords(lang);
  const own = verifyWords(lang);
  return new Command('verify')
    .description(own.command)
    .argument('<report>', own.report)
    .argument('[data]', own.data)
    .addHelpText(
      'after',
      `
${words.examples}${words.colon.trim()}
  cedu verify report.json
  cedu verify report.json data.csv --json`,
    )
    .action(async (file: string, data: string | undefined, options: CommonOptions) => {
      const report = await readReport(file);
      const folder = folderOf(file, report);
      const { study } = report;
      const source = typeof study.data === 'string' ? { file: study.data } : study.data;
      const table = await readTableFile(
        data ?? join(folder, source.file),
        readOptionsOf(study),
        tellNotes(context, lang),
      );
      const printed = study.printed === undefined ? undefined : await readPrintedFile(join(folder, study.printed));
      const progress = watchProgress(context, lang);
      const runner = createWorkerRunner();
      const found = await verifyReport(report, table, {
        onProgress: progress.update,
        signal: context.signal,
        runner,
        ...(printed !== undefined && { printed }),
      }).finally(() => runner.close());
      progress.end();
      if (!found.ok) throw new CommandFailed(found.faults);
      context.out(options.json ? `${JSON.stringify(found.value, null, 2)}\n` : asText(found.value, lang));
      if (found.value.equal === 'no') throw new Finished(EXIT.fault);
    });
}

/** Faults: those of reading, `study/syntax`, `verify/not_a_report`. */
async function readReport(file: string): Promise<Report> {
  const text = new TextDecoder('utf-8').decode(await readBytes(file));
  const report = parseReport(parsedJson(text));
  if (!report.ok) throw new CommandFailed(report.faults);
  return report.value;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (reason) {
    throw new CommandFailed([syntax(text, reason instanceof Error ? reason.message : String(reason))]);
  }
}

/** Engines say where in the middle of their message, if at all: at the end of the text where they do not. */
function syntax(text: string, message: string): Fault {
  const at = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const column = at - before.lastIndexOf('\n');
  const reason = message.replace(/(,| in JSON| at position).*$/s, '');
  const values = { line, column, reason };
  const told = `cannot be read at line ${line}, column ${column}: ${reason}`;
  return { code: 'study/syntax', severity: 'fault', path: '', message: told, values };
}

/** The Report's own folder, if its data lie there, else that of a bundled study of its name. */
function folderOf(file: string, { study }: Report): string {
  const beside = file === '-' ? process.cwd() : dirname(resolve(file));
  const name = typeof study.data === 'string' ? study.data : study.data.file;
  if (existsSync(join(beside, name)) || study.id === undefined) return beside;
  return bundledStudy(study.id) ?? beside;
}

function asText(found: Verification, lang: Language): string {
  const words = verifyWords(lang);
  const { equal, numbers, bitsOff, count, differences, id, engine } = found;
  if (equal === 'bit') return `${words.bit(numbers)}\n`;
  if (equal === 'digits') return `${words.digits(numbers, bitsOff)}\n`;
  const shown = differences.slice(0, SHOWN);
  return [
    words.no(count),
    ...shown.map((d) => `  ${d.path}: ${JSON.stringify(d.expected)} → ${JSON.stringify(d.found)}`),
    ...(count > shown.length ? [`  ${words.more(count - shown.length)}`] : []),
    ...(engine.expected === engine.found ? [] : [words.otherEngine(engine.expected, engine.found)]),
    ...(id.expected === id.found ? [] : [words.otherInput]),
    '',
  ].join('\n');
}
