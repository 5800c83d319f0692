/** Builds `dist/`: one folder that needs nothing installed, runs on Node 20 and later, and can be packed as `cedu`. */
import { chmod, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = join(here, 'dist');
const fixtures = join(here, '../../packages/core/fixtures');
const root = join(here, '../..');

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });

const bundle = await rolldown({
  input: {
    cedu: join(here, 'src/main.ts'),
    worker: join(here, 'src/runner/worker.ts'),
    'study-worker': join(here, 'src/tui/what-if/study-worker.ts'),
  },
  platform: 'node',
  external: ['@duckdb/node-api'],
  transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  plugins: [
    {
      name: 'no-devtools',
      resolveId: (id) => (id === 'react-devtools-core' ? '\0nothing' : null),
      load: (id) => (id === '\0nothing' ? 'export default {}' : null),
    },
  ],
});
await bundle.write({
  dir: dist,
  format: 'esm',
  minify: true,
  entryFileNames: '[name].js',
  chunkFileNames: 'parts/[name]-[hash].js',
});
await bundle.close();
await chmod(join(dist, 'cedu.js'), 0o755);

/** The API is a program of its own, which `cedu serve` starts: its entry and the code of its threads. */
const api = join(here, '../api/src');
const server = await rolldown({
  input: {
    node: join(api, 'node.ts'),
    'compute-thread': join(api, 'node/compute/compute-thread.ts'),
    'job-thread': join(api, 'node/jobs/job-thread.ts'),
    'replicate-thread': join(api, 'node/jobs/replicate-thread.ts'),
  },
  platform: 'node',
});
await server.write({
  dir: join(dist, 'api'),
  format: 'esm',
  minify: true,
  entryFileNames: '[name].js',
  chunkFileNames: 'parts/[name]-[hash].js',
});
await server.close();

/** The studies that ship are those with a study.yaml; reports and references stay at home. */
for (const entry of await readdir(fixtures, { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  const files = await readdir(join(fixtures, entry.name));
  if (!files.includes('study.yaml')) continue;
  const to = join(dist, 'studies', entry.name);
  await mkdir(to, { recursive: true });
  for (const file of files.filter((f) => /^(study\.yaml|printed\.yaml|SOURCE\.md|.*\.csv)$/.test(f))) {
    await cp(join(fixtures, entry.name, file), join(to, file));
  }
}

await cp(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'), join(dist, 'resvg.wasm'));

const { version } = JSON.parse(await readFile(join(here, 'package.json'), 'utf8')) as { version: string };
const manifest = {
  name: 'cedu',
  version,
  description: 'Composite index, regression and mixture regression from a table and a one-page study file',
  license: 'MIT',
  type: 'module',
  bin: { cedu: './cedu.js' },
  engines: { node: '>=20' },
};
await writeFile(join(dist, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
for (const file of ['README.md', 'LICENSE', 'LICENSES.md'])
  await cp(join(root, file), join(dist, file)).catch(() => {});
