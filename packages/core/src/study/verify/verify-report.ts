/** A Report made again from its own specification. */
import { done, failed, fault, type Outcome } from '../../diagnostics/index.ts';
import type { Table } from '../../table/index.ts';
import { differences } from '../differences.ts';
import { pointer } from '../faults.ts';
import { Report } from '../report.ts';
import { runStudy } from '../run.ts';
import type { RunOptions } from '../run-options.ts';
import type { Verification } from './schema.ts';

const LISTED = 100;

/** The Report in a JSON value. Fault: `verify/not_a_report`, with the first place that is not of its schema. */
export function parseReport(json: unknown): Outcome<Report> {
  const parsed = Report.safeParse(json);
  if (parsed.success) return done(parsed.data);
  const issue = parsed.error.issues[0]!;
  const path = pointer([...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])]);
  return failed(fault('verify/not_a_report', path, `not a Report of this version: ${issue.message}`, { path }));
}

/**
 * Runs the study that a Report carries, settings and exclusions and all, on a table, and compares: numbers bit by bit,
 * then at 12 significant digits; everything else exactly. Messages for developers are not compared, since what they say
 * stands in `values`. Other data than the Report's own show in `id`.
 *
 * Faults: those of `runStudy`.
 *
 * @example
 * const study = checkStudy({ cedu: 1, data: 'd.csv', unit: 'id', index: { indicators: { a: 'up', b: 'up' } } });
 * const read = (text: string) => readCsv(text, { unit: 'id' }).value;
 * const report = await runStudy(study.value, read('id,a,b\nx,1,5\ny,2,3\nz,4,4\n'));
 * const again = await verifyReport(report.value, read('id,a,b\nx,1,5\ny,2,3\nz,4,4\n'));
 * const other = await verifyReport(report.value, read('id,a,b\nx,1,5\ny,2,3\nz,4,5\n'));
 * [again.value.equal, other.value.equal]; // => ['bit', 'no']
 */
export async function verifyReport(
  report: Report,
  data: Table,
  options: RunOptions = {},
): Promise<Outcome<Verification>> {
  const made = await runStudy(report.study, data, options);
  if (!made.ok) return made;
  const expected = comparable(report);
  const found = comparable(made.value);
  const list = differences(expected, found);
  const { numbers, off } = bits(expected, found);
  return done({
    equal: list.length > 0 ? 'no' : off > 0 ? 'digits' : 'bit',
    id: { expected: report.id, found: made.value.id },
    engine: { expected: report.engine, found: made.value.engine },
    numbers,
    bitsOff: off,
    count: list.length,
    differences: list
      .slice(0, LISTED)
      .map(({ path, expected: e, found: f }) => ({ path, expected: plain(e), found: plain(f) })),
  });
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const plain = (value: unknown): Json => (value === undefined ? null : (JSON.parse(JSON.stringify(value)) as Json));

/** As it is written to a file, without the messages of notes. */
function comparable(report: Report): Json {
  const notes = report.notes.map(({ message: _, ...rest }) => rest);
  return plain({ ...report, notes });
}

/** Numbers in `expected`, and how many of them are not the very same in `found`. */
function bits(expected: Json, found: Json | undefined): { numbers: number; off: number } {
  if (typeof expected === 'number') return { numbers: 1, off: Object.is(expected, found) ? 0 : 1 };
  if (typeof expected !== 'object' || expected === null) return { numbers: 0, off: 0 };
  const other = (typeof found === 'object' && found !== null ? found : {}) as Record<string, Json>;
  let [numbers, off] = [0, 0];
  for (const [key, value] of Object.entries(expected)) {
    const part = bits(value, other[key]);
    numbers += part.numbers;
    off += part.off;
  }
  return { numbers, off };
}
