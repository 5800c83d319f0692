/** The schema of the store, in SQLite's language, which D1 speaks as well. A migration that has run is never edited. */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    'CREATE TABLE report (id TEXT PRIMARY KEY, until INTEGER NOT NULL)',
    'CREATE INDEX report_until ON report (until)',
    'CREATE TABLE request (key TEXT PRIMARY KEY, report TEXT NOT NULL, until INTEGER NOT NULL)',
    'CREATE INDEX request_until ON request (until)',
  ],
];
