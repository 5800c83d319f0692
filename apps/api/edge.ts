/** `npm run api:edge`: the API on workerd, through wrangler, on this machine. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { settingsOf, USAGE } from './src/node/settings.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
try {
  const { port, host } = settingsOf(process.argv.slice(2), process.env);
  const wrangler = fileURLToPath(new URL('node_modules/.bin/wrangler', import.meta.url));
  const child = spawn(wrangler, ['dev', '--local', '--port', String(port), '--ip', host, '--log-level', 'error'], {
    cwd: here,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CLOUDFLARE_CF_FETCH_ENABLED: 'false', WRANGLER_SEND_METRICS: 'false', CI: '1' },
  });
  child.on('exit', (code) => process.exit(code ?? 0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
  await announce(`http://${host}:${port}`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
  process.exit(2);
}

/** Prints the URL when it answers. */
async function announce(url: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const answered = await fetch(`${url}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (answered) return void process.stdout.write(`${url}\n`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
