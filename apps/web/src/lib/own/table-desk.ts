/** The page's side of the worker that holds the table. */
import type { Fault, StudyInput } from '@cedu/core';
import type { Format, OwnAsk, OwnTell, TableFacts } from './messages.ts';

type Rows = readonly (readonly string[])[];

export interface TableDesk {
  read(
    data: Uint8Array,
    format: Format,
  ): Promise<{ readonly facts: TableFacts } | { readonly faults: readonly Fault[] }>;
  rows(from: number, to: number): Promise<Rows>;
  /** The faults of a study on the table; never answered where another was asked about meanwhile. */
  check(study: StudyInput): Promise<readonly Fault[]>;
}

export function createTableDesk(worker: Worker): TableDesk {
  let checks = 0;
  let onTable: ((told: Extract<OwnTell, { kind: 'table' | 'unreadable' }>) => void) | null = null;
  const onRows = new Map<number, (rows: Rows) => void>();
  const onCheck = new Map<number, (faults: readonly Fault[]) => void>();
  worker.onmessage = ({ data: told }: MessageEvent<OwnTell>) => {
    if (told.kind === 'rows') onRows.get(told.from)?.(told.rows);
    else if (told.kind === 'checked') onCheck.get(told.check)?.(told.faults);
    else onTable?.(told);
    if (told.kind === 'rows') onRows.delete(told.from);
    if (told.kind === 'checked') onCheck.clear();
  };
  const ask = (asked: OwnAsk): void => worker.postMessage(asked);
  return {
    read: (data, format) =>
      new Promise((done) => {
        onTable = (told) => done(told.kind === 'table' ? { facts: told.facts } : { faults: told.faults });
        ask({ kind: 'read', data, format });
      }),
    rows: (from, to) =>
      new Promise((done) => {
        onRows.set(from, done);
        ask({ kind: 'rows', from, to });
      }),
    check: (study) =>
      new Promise((done) => {
        onCheck.set(++checks, done);
        ask({ kind: 'check', check: checks, study });
      }),
  };
}
