/** The schema of the store, in SQLite's language, which D1 speaks as well. A migration that has run is never edited. */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    'CREATE TABLE report (id TEXT PRIMARY KEY, until INTEGER NOT NULL)',
    'CREATE INDEX report_until ON report (until)',
    'CREATE TABLE request (key TEXT PRIMARY KEY, report TEXT NOT NULL, until INTEGER NOT NULL)',
    'CREATE INDEX request_until ON request (until)',
  ],
  [
    'CREATE TABLE job (id TEXT PRIMARY KEY, status TEXT NOT NULL, step TEXT, share REAL NOT NULL, partial TEXT, report TEXT, errors TEXT NOT NULL, created INTEGER NOT NULL, until INTEGER NOT NULL)',
    'CREATE INDEX job_until ON job (until)',
    'CREATE INDEX job_status ON job (status)',
    'CREATE TABLE job_key (key TEXT PRIMARY KEY, job TEXT NOT NULL, request TEXT NOT NULL, until INTEGER NOT NULL)',
    'CREATE INDEX job_key_until ON job_key (until)',
    'CREATE TABLE work (job TEXT NOT NULL, number INTEGER NOT NULL, task TEXT NOT NULL, count INTEGER NOT NULL, size INTEGER NOT NULL, PRIMARY KEY (job, number))',
    'CREATE TABLE piece (job TEXT NOT NULL, number INTEGER NOT NULL, start INTEGER NOT NULL, PRIMARY KEY (job, number, start))',
  ],
];
