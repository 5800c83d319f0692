/** The runtimes that every contract is tested on: a Node server on loopback, and workerd through wrangler. */
import { fileURLToPath } from 'node:url';
import { createTestHarness } from 'wrangler';
import { listen } from '../node/serve.ts';

export interface Host {
  start(): Promise<void>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  stop(): Promise<void>;
}

function nodeHost(): Host {
  let listening: Awaited<ReturnType<typeof listen>> | undefined;
  return {
    async start() {
      listening = await listen(
        { port: 0, host: '127.0.0.1', origins: [], keys: [], perMinute: Infinity, log: false },
        () => {},
      );
    },
    fetch: (path, init) => fetch(`${listening!.url}${path}`, init),
    stop: async () => listening?.close(),
  };
}

function workerdHost(): Host {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const server = createTestHarness({ root, workers: [{ configPath: './wrangler.jsonc' }] });
  return {
    async start() {
      await server.listen();
    },
    fetch: (path, init) => server.fetch(path, init as never) as unknown as Promise<Response>,
    stop: () => server.close(),
  };
}

export const hosts: readonly (readonly [string, () => Host])[] = [
  ['Node', nodeHost],
  ['workerd', workerdHost],
];
