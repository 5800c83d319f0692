/** Reports and jobs in a folder: a database of SQLite that knows them, a file for each. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createSqlJobStore, type JobStore } from '../jobs/index.ts';
import { createSqlStore, type Database, type Files, type ReportStore, type StoreOptions } from '../store/index.ts';

export interface Folder {
  readonly reports: ReportStore;
  readonly jobs: JobStore;
  close(): void;
}

/** Opens the stores in a folder, which is made where it is not there. */
export async function openFolder(folder: string, options: StoreOptions): Promise<Folder> {
  await mkdir(folder, { recursive: true });
  const sqlite = new DatabaseSync(join(folder, 'reports.sqlite'));
  sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 5000');
  const [database, files] = [sqliteDatabase(sqlite), filesIn(folder)];
  return {
    reports: createSqlStore(database, files, options),
    jobs: createSqlJobStore(database, files, options),
    close: () => sqlite.close(),
  };
}

export function sqliteDatabase(sqlite: DatabaseSync): Database {
  return {
    all: async (sql, ...values) => sqlite.prepare(sql).all(...values),
    async batch(statements) {
      sqlite.exec('BEGIN IMMEDIATE');
      try {
        for (const [sql, ...values] of statements) sqlite.prepare(sql).run(...values);
        sqlite.exec('COMMIT');
      } catch (reason) {
        sqlite.exec('ROLLBACK');
        throw reason;
      }
    },
  };
}

const isAbsent = (reason: NodeJS.ErrnoException): boolean => reason.code === 'ENOENT';
let written = 0;

function filesIn(folder: string): Files {
  return {
    read: (name) =>
      readFile(join(folder, name), 'utf8').catch((reason) => {
        if (isAbsent(reason)) return null;
        throw reason;
      }),
    async write(name, text) {
      const path = join(folder, name);
      // Renamed when it is whole: a reader, or a crash, never meets a half.
      const beside = `${path}.${process.pid}.${written++}`;
      await mkdir(dirname(path), { recursive: true });
      await writeFile(beside, text);
      await rename(beside, path);
    },
    remove: (name) => rm(join(folder, name), { force: true }),
  };
}
