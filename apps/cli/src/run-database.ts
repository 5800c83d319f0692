/** Studies whose rows stay in a database: which those are, and how they run. */
import { existsSync, statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { LIMITS, type Report, type Study } from '@cedu/core';
import { isDuckDbSource, openDuckDb, runStudyOn } from '@cedu/database';
import type { Context } from './context.ts';
import { CommandFailed, fileFault } from './faults.ts';
import type { Language } from './language.ts';
import { watchProgress } from './progress.ts';

/** Parquet files, tables of a DuckDB file, and CSV files too large to be read whole. */
export function isDatabaseSource(data: string, path: string): boolean {
  if (isDuckDbSource(data)) return true;
  return /\.(csv|tsv|txt)$/i.test(path) && existsSync(path) && statSync(path).size > LIMITS.bytes;
}

/** What DuckDB opens: the file beside the study, or `duckdb:` with that file. */
function located(data: string, path: (name: string) => string): string {
  const database = /^duckdb:([^#]+)(#.+)$/.exec(data);
  return database === null ? path(data) : `duckdb:${path(database[1]!)}${database[2]}`;
}

/** Faults: those of `openDuckDb` and `runStudyOn`; `file/exists` where the file to be written is there already. */
export async function runDatabaseStudy(
  study: Study,
  data: string,
  path: (name: string) => string,
  write: string | undefined,
  context: Context,
  lang: Language,
): Promise<Report> {
  if (write !== undefined && existsSync(write)) throw new CommandFailed([fileFault('file/exists', write)]);
  const engine = await openDuckDb(located(data, path), { missing: study.missing.codes });
  if (!engine.ok) throw new CommandFailed(engine.faults);
  const progress = watchProgress(context, lang);
  try {
    const outcome = await runStudyOn(engine.value, study, {
      onProgress: progress.update,
      signal: context.signal,
      ...(write !== undefined && { write: isAbsolute(write) ? write : resolve(write) }),
    });
    if (!outcome.ok) throw new CommandFailed(outcome.faults);
    return outcome.value;
  } finally {
    progress.end();
    await engine.value.close();
  }
}
