/** The files that a bundled study is made of, as they lie in the repository. */

// The options must be written out: they are read from the source, not run.
const bundled = import.meta.glob<string>(
  [
    '../../../../../packages/core/fixtures/*/study.yaml',
    '../../../../../packages/core/fixtures/*/data.csv',
    '../../../../../packages/core/fixtures/*/printed.yaml',
  ],
  { query: '?raw', import: 'default', eager: true },
);
const forTests = import.meta.glob<string>(
  ['../../../testing/studies/*/study.yaml', '../../../testing/studies/*/data.csv'],
  { query: '?raw', import: 'default', eager: true },
);

/** By name: `study.yaml`, `data.csv` and, where there is one, `printed.yaml`. */
export function filesOf(study: string): ReadonlyMap<string, string> {
  const all = Object.entries({ ...forTests, ...bundled });
  const own = all.filter(([path]) => path.split('/').at(-2) === study);
  return new Map(own.map(([path, text]) => [path.split('/').at(-1)!, text]));
}
