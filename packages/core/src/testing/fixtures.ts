/** The bundled studies, for tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { parsePrinted, parseStudy, type Report, readData, runStudy } from '../index.ts';

const FOLDER = new URL('../../fixtures/', import.meta.url);

/** The ids of the studies with a report. */
export function fixtureIds(): string[] {
  const entries = readdirSync(FOLDER, { withFileTypes: true });
  return entries.filter((e) => e.isDirectory() && e.name !== 'reference').map((e) => e.name);
}

export const fixtureText = (id: string, file: string): string => readFileSync(new URL(`${id}/${file}`, FOLDER), 'utf8');

/** The snapshot that lies beside the study. */
export const fixtureReport = (id: string): Report => JSON.parse(fixtureText(id, 'report.json')) as Report;

/** Runs a bundled study from its files. */
export async function runFixture(id: string): Promise<Report> {
  const study = parseStudy(fixtureText(id, 'study.yaml'));
  if (!study.ok) throw new Error(study.faults.map((f) => f.message).join('; '));
  const { data, unit, missing } = study.value;
  const file = typeof data === 'string' ? data : data.file;
  const bytes = readFileSync(new URL(`${id}/${file}`, FOLDER));
  const table = await readData(bytes, { format: 'csv', unit, missing: missing.codes });
  if (!table.ok) throw new Error(table.faults.map((f) => f.message).join('; '));
  const printed = study.value.printed === undefined ? undefined : parsePrinted(fixtureText(id, study.value.printed));
  if (printed?.ok === false) throw new Error(printed.faults.map((f) => f.message).join('; '));
  const report = await runStudy(study.value, table.value, printed && { printed: printed.value });
  if (!report.ok) throw new Error(report.faults.map((f) => f.message).join('; '));
  return report.value;
}
