/** DuckDB, inside this process: Parquet and CSV files of any size, and its own files. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { failed, fault, type Outcome } from '@cedu/core';
import { duckdb } from '../sql/dialect.ts';
import type { Cell, Engine } from './engine.ts';

export interface DuckDbOptions {
  readonly threads?: number;
  /** As DuckDB writes it; more goes to a temporary folder. */
  readonly memory?: string;
  /** Cells of a CSV file that are missing. */
  readonly missing?: readonly string[];
}

/** How `data:` names a table of a DuckDB file: `duckdb:folder/file.db#table`. */
const DATABASE = /^duckdb:(?<file>[^#]+)#(?<table>.+)$/;

/** Whether DuckDB is the engine for what a study's `data:` names. */
export const isDuckDbSource = (data: string): boolean => DATABASE.test(data) || /\.(parquet|pq)$/i.test(data);

/**
 * Opens a Parquet file (or a glob of them), a CSV file, or a table of a DuckDB file, read-only.
 *
 * Faults: `database/not_installed`, `database/engine` with the engine's own words.
 */
export async function openDuckDb(data: string, options: DuckDbOptions = {}): Promise<Outcome<Engine>> {
  const { threads = 2, memory = '1GB', missing: codes = [] } = options;
  let api: typeof import('@duckdb/node-api');
  try {
    api = await import('@duckdb/node-api');
  } catch {
    const missing = { engine: 'DuckDB', package: '@duckdb/node-api' };
    const message = `the engine is not installed; needed: ${missing.package}`;
    return failed(fault('database/not_installed', '/data', message, missing));
  }
  const folder = mkdtempSync(join(tmpdir(), 'cedu-duckdb-'));
  try {
    const instance = await api.DuckDBInstance.create(':memory:', {
      threads: String(threads),
      memory_limit: memory,
      temp_directory: folder,
      autoinstall_known_extensions: 'false',
    });
    const connection = await instance.connect();
    const rows = async (sql: string): Promise<Cell[][]> => {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRows().map((row) => row.map(plain));
    };
    const run = async (sql: string): Promise<void> => {
      await connection.run(sql);
    };
    const source = await sourceOf(data, codes, run);
    const close = async (): Promise<void> => {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true, force: true });
    };
    const write = async (select: string, target: string): Promise<void> => {
      const format = extname(target).toLowerCase() === '.csv' ? 'CSV, HEADER' : 'PARQUET';
      await run(`COPY (${select}) TO ${duckdb.text(target)} (FORMAT ${format})`);
    };
    const columnar = !/\.(csv|tsv|txt)$/i.test(data);
    const engine: Engine = { dialect: duckdb, source, columnar, rows, run, write, close };
    await rows(`SELECT * FROM ${source} LIMIT 0`).catch(async (error: unknown) => {
      await close();
      throw error;
    });
    return { ok: true, value: engine, notes: [] };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    return refused(firstLine(error));
  }
}

async function sourceOf(
  data: string,
  missing: readonly string[],
  run: (sql: string) => Promise<void>,
): Promise<string> {
  const { text, identifier } = duckdb;
  const database = DATABASE.exec(data)?.groups;
  if (database !== undefined) {
    if (!existsSync(database.file!)) throw new Error(`no such file: ${database.file}`);
    await run(`ATTACH ${text(database.file!)} AS source (READ_ONLY)`);
    return `source.${database.table!.split('.').map(identifier).join('.')}`;
  }
  if (/\.(parquet|pq)$/i.test(data)) return `read_parquet(${text(data)})`;
  const codes = ['', ...missing].map(text).join(', ');
  return `read_csv(${text(data)}, header = true, nullstr = [${codes}], sample_size = -1)`;
}

/** Counts come as bigint, dates and decimals as objects with their own words. */
function plain(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  return String(value);
}

const refused = (said: string) =>
  failed(fault('database/engine', '/data', `DuckDB: ${said}`, { engine: 'DuckDB', said }));

/** The engine's reason without the query around it. */
export const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]!.slice(0, 300);
