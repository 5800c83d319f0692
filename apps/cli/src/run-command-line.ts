/** One command line from words to exit code. Every fault ends here and nowhere else. */
import { renderFaults } from '@cedu/report';
import { CommanderError } from 'commander';
import type { Context } from './context.ts';
import { type AnyFault, CommandFailed, EXIT, type FileFault, Finished } from './faults.ts';
import { type Language, languageOf } from './language.ts';
import { program } from './program.ts';
import { usageWords } from './usage.ts';
import { commandWords, fileWords } from './words/index.ts';

/** The context of this process: its streams, its locale, its interrupt. */
export function processContext(): Context {
  const interrupt = new AbortController();
  process.once('SIGINT', () => {
    interrupt.abort();
    process.once('SIGINT', () => process.exit(EXIT.cancelled));
  });
  // `cedu … | head` closes our output; that is not a fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    throw error;
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    environment: process.env,
    watched: process.stderr.isTTY === true,
    width: Math.min(100, process.stdout.columns ?? 100),
    signal: interrupt.signal,
    terminal: process.stdin.isTTY === true && process.stdout.isTTY === true,
  };
}

/** Runs one command line and gives its exit code: 0 done, 1 fault, 2 usage, 130 cancelled, 70 our own bug. */
export async function runCommandLine(words: readonly string[], context: Context): Promise<number> {
  const lang = languageAsked(words) ?? languageOf(context.environment);
  const json = words.includes('--json');
  try {
    const asked =
      context.terminal && opensTerminal(words) ? ['open', ...words] : words.length === 0 ? ['--help'] : words;
    await program(context, lang).parseAsync([...asked], { from: 'user' });
    return EXIT.done;
  } catch (error) {
    if (error instanceof CommanderError) return usage(error, json, lang, context);
    if (error instanceof Finished) return error.code;
    if (error instanceof CommandFailed) return faulty(error.faults, json, lang, context);
    if (context.signal.aborted) return EXIT.cancelled;
    return bug(error, json, lang, context);
  }
}

/** No command was named: `cedu` by itself, or with options of the UI. */
const opensTerminal = (words: readonly string[]): boolean =>
  (words.length === 0 || words[0]!.startsWith('--')) && !words.some((w) => w === '--help' || w === '--version');

function languageAsked(words: readonly string[]): Language | undefined {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at < 0) return undefined;
  const value = words[at]!.includes('=') ? words[at]!.slice(7) : words[at + 1];
  return value === 'zh' || value === 'en' ? value : undefined;
}

function usage(error: CommanderError, json: boolean, lang: Language, context: Context): number {
  if (error.exitCode === 0) return EXIT.done;
  const message = usageWords(error, 'en');
  if (json) {
    const fault = { code: 'command/usage', severity: 'fault', path: '', message, values: {} };
    context.out(`${JSON.stringify({ errors: [fault] }, null, 2)}\n`);
  } else context.err(`${usageWords(error, lang)}\n`);
  return EXIT.usage;
}

const isFileFault = (fault: AnyFault): fault is FileFault => fault.code.startsWith('file/');

function faulty(faults: readonly AnyFault[], json: boolean, lang: Language, context: Context): number {
  if (faults.some((f) => f.code === 'study/cancelled')) return EXIT.cancelled;
  if (json) context.out(`${JSON.stringify({ errors: faults }, null, 2)}\n`);
  else for (const f of faults) context.err(isFileFault(f) ? `${fileWords(f, lang)}\n` : `${renderFaults([f], lang)}\n`);
  return EXIT.fault;
}

function bug(error: unknown, json: boolean, lang: Language, context: Context): number {
  const message = error instanceof Error ? error.message : String(error);
  if (json)
    context.out(
      `${JSON.stringify({ errors: [{ code: 'command/bug', severity: 'fault', path: '', message, values: {} }] }, null, 2)}\n`,
    );
  const words = commandWords(lang);
  context.err(`${words.bug(message)}
${words.reportBug}
`);
  if (context.environment['CEDU_DEBUG'] && error instanceof Error) context.err(`${error.stack}\n`);
  return EXIT.bug;
}
