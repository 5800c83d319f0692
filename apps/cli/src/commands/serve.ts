/** `cedu serve`: the API on this machine. It is a program of its own, started beside this one; nothing of it is imported. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import type { Context } from '../context.ts';
import { Finished } from '../faults.ts';
import type { Language } from '../language.ts';
import { commandWords } from '../words/index.ts';

const WORDS = {
  en: {
    about: 'Answer over HTTP: the API, on this machine.',
    port: 'the port; otherwise PORT, else 8787',
    host: 'the address to listen at; otherwise HOST, else 127.0.0.1',
    store: 'a folder that Reports and jobs are kept in; otherwise in memory',
    origins: 'origins whose pages may read answers, parted by commas',
    quiet: 'no log of requests',
  },
  zh: {
    about: '在本机以 HTTP 提供接口。',
    port: '端口；否则取 PORT，再否则 8787',
    host: '监听地址；否则取 HOST，再否则 127.0.0.1',
    store: '保存报告与任务的文件夹；否则在内存中',
    origins: '可读取返回的网页来源，以逗号分隔',
    quiet: '不记录请求',
  },
};

/** Beside the bundle in `dist/`, or in the checkout. */
function server(): string {
  const places = ['./api/node.js', '../api/node.js', '../../../api/src/node.ts'];
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path));
  if (found === undefined) throw new Error('the API is not where it was built');
  return found;
}

export function serveCommand(context: Context, lang: Language): Command {
  const words = commandWords(lang);
  const own = WORDS[lang];
  return new Command('serve')
    .description(own.about)
    .option('--port <number>', own.port)
    .option('--host <address>', own.host)
    .option('--store <folder>', own.store)
    .option('--origins <list>', own.origins)
    .option('--quiet', own.quiet)
    .addHelpText('after', `\n${words.examples}${words.colon.trim()}\n  cedu serve --port 9000`)
    .action(async (options: Readonly<Record<string, string | boolean | undefined>>) => {
      const flags = ['port', 'host', 'store', 'origins'].flatMap((name) =>
        typeof options[name] === 'string' ? [`--${name}`, options[name]] : [],
      );
      const child = spawn(process.execPath, [server(), ...flags, ...(options['quiet'] ? ['--quiet'] : [])], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, ...context.environment },
      });
      child.stdout.on('data', (text: Buffer) => context.out(text.toString()));
      child.stderr.on('data', (text: Buffer) => context.err(text.toString()));
      // The server closes by itself, finishing what runs; this program ends when it has.
      const stop = (): void => void child.kill('SIGTERM');
      context.signal.addEventListener('abort', stop, { once: true });
      process.once('SIGTERM', stop);
      const code = await new Promise<number>((resolve) => child.once('exit', (ended) => resolve(ended ?? 0)));
      process.off('SIGTERM', stop);
      if (code !== 0) throw new Finished(code);
    });
}
