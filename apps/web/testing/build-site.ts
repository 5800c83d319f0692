/** Builds the site of the tests once: the bundled studies and those that are hard to show, at an address of its own. */
import { execFileSync } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

export const TEST_BUILD = 'build/test';
export const TEST_ADDRESS = 'https://example.org/studies/';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export default function setup(): void {
  if (process.env['CEDU_WEB_KEEP']) return;
  const env = {
    ...process.env,
    PATH: `${ROOT}node_modules/.bin${delimiter}${process.env['PATH']}`,
    NODE_ENV: 'production',
    CEDU_TEST_STUDIES: '1',
    CEDU_WEB_BUILD: TEST_BUILD,
    CEDU_SITE_URL: TEST_ADDRESS,
  };
  const run = (command: string, ...options: string[]): void => {
    execFileSync(command, options, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  run('svelte-kit', 'sync');
  run('vite', 'build', '-c', 'vite.client.ts', '--logLevel', 'error');
  run('vite', 'build', '--logLevel', 'error');
  run(process.execPath, 'finish/finish.ts');
}
