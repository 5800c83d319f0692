/** `cedu power`: the power to tell two kinds from one, before any data. */
import { type Power, simulatedPower } from '@cedu/core';
import { padStart, width } from '@cedu/report';
import { Command, InvalidArgumentError } from 'commander';
import type { CommonOptions, Context } from '../context.ts';
import { CommandFailed } from '../faults.ts';
import type { Language } from '../language.ts';
import { whole, within } from '../parse-options.ts';
import { watchProgress } from '../progress.ts';
import { createWorkerRunner } from '../runner/worker-runner.ts';
import { commandWords } from '../words/index.ts';
import { powerCells, powerWords } from '../words/power.ts';

interface Options extends CommonOptions {
  readonly n: number[];
  readonly regressors: number;
  readonly effect: number;
  readonly share: number;
  readonly level: number;
  readonly replicates: number;
  readonly seed: number;
}

export function powerCommand(context: Context, lang: Language): Command {
  const words = commandWords(lang);
  const own = powerWords(lang);
  const sizes = (text: string): number[] => {
    const list = text.split(',').map((part) => Number(part.trim()));
    if (list.some((n) => !Number.isInteger(n) || n < 8 || n > 5000)) throw new InvalidArgumentError(own.list);
    return list;
  };
  const inside = (low: number, high: number) => within(low, high, words);
  return new Command('power')
    .description(own.command)
    .requiredOption('--n <list>', own.n, sizes)
    .requiredOption('--effect <size>', own.effect, inside(0, 100))
    .option('--regressors <count>', own.regressors, whole(1, words), 1)
    .option('--share <share>', own.share, inside(0.01, 0.99), 0.5)
    .option('--level <level>', own.level, inside(0.001, 0.5), 0.05)
    .option('--replicates <count>', own.replicates, whole(19, words), 199)
    .option('--seed <number>', words.options.seed, whole(0, words), 20221123)
    .addHelpText(
      'after',
      `
${words.examples}${words.colon.trim()}
  cedu power --n 27 --regressors 5 --effect 2
  cedu power --n 27,50,100,200 --regressors 5 --effect 1 --json`,
    )
    .action(async ({ n, regressors, effect, share, level, replicates, seed, json }: Options) => {
      const least = 2 * (regressors + 2) + 3;
      if (regressors > 50 || n.some((size) => size < least)) throw new InvalidArgumentError(own.tooFew(least));
      const progress = watchProgress(context, lang);
      const runner = createWorkerRunner();
      const lines: Power[] = [];
      try {
        for (const size of n) {
          const options = { n: size, regressors, effect, share, level, replicates, seed };
          const attended = { runner, signal: context.signal, onProgress: progress.update };
          const found = await simulatedPower(options, attended);
          if (!found.ok) throw new CommandFailed(found.faults);
          lines.push(found.value);
        }
      } finally {
        progress.end();
        await runner.close();
      }
      context.out(json ? `${JSON.stringify(lines, null, 2)}\n` : asText(lines, lang));
    });
}

function asText(lines: readonly Power[], lang: Language): string {
  const words = powerWords(lang);
  const rows = [words.columns, ...lines.map(powerCells)];
  const widths = words.columns.map((_, c) => Math.max(...rows.map((row) => width(row[c]!))));
  const table = rows.map((row) => row.map((cell, c) => padStart(cell, widths[c]!)).join('  '));
  const failed = lines.reduce((sum, line) => sum + line.failed, 0);
  return [...table, '', words.foot(lines[0]!), ...(failed > 0 ? [words.failed(failed)] : []), ''].join('\n');
}
