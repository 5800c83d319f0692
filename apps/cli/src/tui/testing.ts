/** Views on the fixtures and sessions without a terminal. For tests. */
import { readFileSync } from 'node:fs';
import { parsePrinted, parseStudy, type Report, readCsv, readData, type Study, type Table } from '@cedu/core';
import type { Language } from '../language.ts';
import { frame } from './frame.ts';
import type { ScreenName } from './keymap.ts';
import { textOf } from './paint/line.ts';
import { createSession, type Session, type World } from './session.ts';
import { initialState, movedTo, type Place } from './state/state.ts';
import { type View, viewOf } from './view.ts';
import { directEngine, type Engine, quickStudy } from './what-if/engine.ts';

const FIXTURES = new URL('../../../../packages/core/fixtures/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, FIXTURES), 'utf8');

export interface Fixture {
  readonly study: Study;
  readonly table: Table;
  readonly report: Report;
  readonly printed: unknown;
}
const kept = new Map<string, Promise<Fixture>>();

async function load(id: string): Promise<Fixture> {
  const study = parseStudy(read(`${id}/study.yaml`));
  if (!study.ok) throw new Error(JSON.stringify(study.faults));
  const { unit, missing, data } = study.value;
  const file = typeof data === 'string' ? data : data.file;
  const bytes = readFileSync(new URL(`${id}/${file}`, FIXTURES));
  const table = await readData(bytes, { format: 'csv', unit, missing: missing.codes });
  if (!table.ok) throw new Error(JSON.stringify(table.faults));
  const report = JSON.parse(read(`${id}/report.json`)) as Report;
  const named = study.value.printed;
  const printed = named === undefined ? undefined : parsePrinted(read(`${id}/${named}`));
  return { study: study.value, table: table.value, report, printed: printed?.ok ? printed.value : undefined };
}

/** A fixture with the Report committed beside it. */
export function fixture(id: string): Promise<Fixture> {
  let loading = kept.get(id);
  if (!loading) {
    loading = load(id);
    kept.set(id, loading);
  }
  return loading;
}

/** A view on a fixture as its Report has it. */
export function viewOn(
  { report, table }: Pick<Fixture, 'report' | 'table'>,
  screen: ScreenName,
  lang: Language,
  place: Partial<Place> = {},
): View {
  const state = movedTo({ ...initialState(lang), screen }, place);
  return viewOf(state, { report, base: report, table, busy: null, focus: new Map() });
}

/** What a window of so many cells shows, as plain text. */
export const pictured = (view: View, columns: number, rows: number): string[] =>
  frame(view, columns, rows).map((line) => textOf(line).trimEnd());

/** A table of so many rows and columns of numbers, the same each time; one cell in a thousand is missing. */
export function largeTable(rows: number, columns: number): Table {
  const lines = [['id', ...Array.from({ length: columns }, (_, j) => `x${j}`)].join(',')];
  for (let i = 0; i < rows; i++) {
    const cells = Array.from({ length: columns }, (_, j) =>
      (i * 31 + j) % 1000 === 0 ? '' : String(((i * 2654435761 + j * 97531) % 1000003) / 1000003),
    );
    lines.push([`unit ${i}`, ...cells].join(','));
  }
  const table = readCsv(lines.join('\n'), { unit: 'id' });
  if (!table.ok) throw new Error(JSON.stringify(table.faults));
  return table.value;
}

export const nowhere: World = {
  exportView: async () => null,
  saveStudy: async () => 'study.yaml',
  copy: () => null,
  theme: () => {},
  suspend: () => {},
  redraw: () => {},
  quit: () => {},
};

export interface Driven {
  readonly session: Session;
  /** Presses keys one after another. */
  press(...keys: string[]): void;
  /** Waits until nothing is under way. */
  settled(): Promise<void>;
  shows(columns?: number, rows?: number): string;
}

/** A session on a fixture, run in this thread; what takes long is left out of the runs. */
export async function drive(
  id: string,
  lang: Language = 'en',
  world: Partial<World> = {},
  engine?: Engine,
): Promise<Driven> {
  const { study, table, report, printed } = await fixture(id);
  const session = createSession({
    base: report,
    whole: true,
    table,
    lang,
    engine: engine ?? directEngine({ study: quickStudy(study), table, printed }),
    world: { ...nowhere, ...world },
    rows: () => 36,
  });
  return {
    session,
    press: (...keys) => {
      for (const key of keys) session.press(key);
    },
    settled: () =>
      new Promise((resolve) => {
        const done = (): void => {
          if (session.view().busy !== null) return;
          stop();
          resolve();
        };
        const stop = session.subscribe(done);
        done();
      }),
    shows: (columns = 120, rows = 36) => pictured(session.view(), columns, rows).join('\n'),
  };
}
