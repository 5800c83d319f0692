/** Holds a reader's table: tells what its columns are, gives rows as they are scrolled to, checks a study of it. */
import { checkStudy, type Fault, readData, readOptionsOf, runStudy, type StudyInput, type Table } from '@cedu/core';
import { asFar } from '../lab/engine/desk.ts';
import type { ColumnFacts, Format, OwnAsk, OwnTell } from './messages.ts';

const tell = (told: OwnTell): void => self.postMessage(told);
let kept: { readonly data: Uint8Array; readonly format: Format } | null = null;
let table: Table | null = null;
let latest = 0;

function factsOf(column: NonNullable<ReturnType<Table['columns']['get']>>): ColumnFacts {
  const { name, kind, missing } = column;
  let [low, high]: [number | null, number | null] = [null, null];
  if (column.kind === 'number') {
    for (const value of column.values) {
      if (Number.isNaN(value)) continue;
      if (low === null || value < low) low = value;
      if (high === null || value > high) high = value;
    }
  }
  const example = column.kind === 'text' ? (column.values.find((v) => v !== null) ?? '') : '';
  const distinct = missing === 0 && new Set<unknown>(column.values).size === column.values.length;
  return { name, kind, missing, distinct, low, high, example };
}

async function read(data: Uint8Array, format: Format): Promise<void> {
  const made = await readData(data, { format });
  if (!made.ok) return tell({ kind: 'unreadable', faults: made.faults });
  kept = { data, format };
  table = made.value;
  const columns = [...table.columns.values()].map(factsOf);
  return tell({ kind: 'table', facts: { rows: table.units.length, columns, notes: made.notes } });
}

function rows(from: number, to: number): void {
  if (table === null) return;
  const columns = [...table.columns.values()];
  const end = Math.min(to, table.units.length);
  const text = (value: number | string | null | undefined): string =>
    value === null || value === undefined || Number.isNaN(value) ? '–' : String(value).replace(/^-/, '−');
  const made: string[][] = [];
  for (let i = from; i < end; i++) made.push(columns.map((c) => text(c.values[i])));
  tell({ kind: 'rows', from, rows: made });
}

/** The faults of a study on the table, as far as they show without the work that takes long. */
async function faultsOf(asked: StudyInput): Promise<readonly Fault[]> {
  const study = checkStudy(asked);
  if (!study.ok) return study.faults;
  const read = await readData(kept!.data, { ...readOptionsOf(study.value), format: kept!.format });
  if (!read.ok) return read.faults;
  const report = await runStudy(asFar(study.value, 'quick'), read.value);
  return report.ok ? [] : report.faults;
}

self.addEventListener('message', async ({ data: ask }: MessageEvent<OwnAsk>) => {
  if (ask.kind === 'read') await read(ask.data, ask.format);
  else if (ask.kind === 'rows') rows(ask.from, ask.to);
  else {
    latest = ask.check;
    await new Promise((done) => setTimeout(done));
    if (ask.check !== latest || kept === null) return;
    tell({ kind: 'checked', check: ask.check, faults: await faultsOf(ask.study) });
  }
});
