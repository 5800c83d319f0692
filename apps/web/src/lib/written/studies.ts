/** The bundled studies, run when the site is built: every page shows what the engine says today. */
import { PrintedTables, parsePrinted, parseStudy, type Report, readData, runStudy } from '@cedu/core';

export interface BundledStudy {
  readonly id: string;
  readonly report: Report;
  /** What a publication prints of it. */
  readonly printed: PrintedTables | null;
}

// The options must be written out: they are read from the source, not run.
const specifications = import.meta.glob<string>('../../../../../packages/core/fixtures/*/study.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
/** Studies that are hard to show: a site of their own, for the tests. */
const forTests = import.meta.glob<string>('../../../testing/studies/*/study.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const data = import.meta.glob<string>(
  ['../../../../../packages/core/fixtures/*/data.csv', '../../../testing/studies/*/data.csv'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);
const printed = import.meta.glob<string>('../../../../../packages/core/fixtures/*/printed.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

async function run(path: string, text: string): Promise<BundledStudy> {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const id = folder.slice(folder.lastIndexOf('/') + 1);
  const study = parseStudy(text);
  if (!study.ok) throw new Error(`${id}: ${study.faults.map((f) => f.message).join('; ')}`);
  const rows = data[`${folder}/data.csv`];
  if (rows === undefined) throw new Error(`${id}: no data.csv beside the study`);
  const { unit, missing } = study.value;
  const table = await readData(new TextEncoder().encode(rows), { format: 'csv', unit, missing: missing.codes });
  if (!table.ok) throw new Error(`${id}: ${table.faults.map((f) => f.message).join('; ')}`);
  const figures = printed[`${folder}/${study.value.printed}`];
  const tables = figures === undefined ? null : parsePrinted(figures);
  if (tables?.ok === false) throw new Error(`${id}: ${tables.faults.map((f) => f.message).join('; ')}`);
  const report = await runStudy(study.value, table.value, tables === null ? {} : { printed: tables.value });
  if (!report.ok) throw new Error(`${id}: ${report.faults.map((f) => f.message).join('; ')}`);
  return { id, report: report.value, printed: tables === null ? null : PrintedTables.parse(tables.value) };
}

/** In the order in which a reader should meet them: the one with most to say first. */
const weight = ({ report }: BundledStudy): number =>
  report.index && report.regressions ? 0 : report.audit ? 1 : report.regressions ? 2 : 3;

async function runAll(): Promise<readonly BundledStudy[]> {
  const all: BundledStudy[] = [];
  const asked = process.env['CEDU_TEST_STUDIES'] ? forTests : specifications;
  for (const [path, text] of Object.entries(asked)) all.push(await run(path, text));
  return all.sort((a, b) => weight(a) - weight(b) || (a.id < b.id ? -1 : 1));
}

let running: Promise<readonly BundledStudy[]> | undefined;

/** Run once, when the first page is written. */
export function bundledStudies(): Promise<readonly BundledStudy[]> {
  running ??= runAll();
  return running;
}
