/** Serves the built site: `PORT` or `--port`, 4173 otherwise. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { serve } from './static-server.ts';

const { values } = parseArgs({ options: { port: { type: 'string' } }, allowPositionals: true });
const port = Number(values.port ?? process.env['PORT'] ?? 4173);
const root = new URL('../build', import.meta.url).pathname;

if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`not a port: ${values.port ?? process.env['PORT']}`);
  process.exitCode = 2;
} else if (!existsSync(root)) {
  console.error('nothing built yet; run: npm run web');
  process.exitCode = 1;
} else {
  const server = await serve(root, port);
  console.log(`${server.url}/`);
}
