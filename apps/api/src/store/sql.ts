/** Reports in a database and a keeper of files: SQLite with a folder, D1 with R2. The database knows how long, the files hold the text. */
import type { Database, Files } from './database.ts';
import { migrate } from './migrate.ts';
import type { ReportStore, StoreOptions } from './store.ts';

/** Reports whose time is over that are cleared away with each new one. */
const CLEARED = 20;

export function createSqlStore(database: Database, files: Files, { seconds, now }: StoreOptions): ReportStore {
  const ready = migrate(database);
  const fileOf = (id: string) => `reports/${id}.json`;

  async function clear(): Promise<void> {
    const over = await database.all('SELECT id FROM report WHERE until <= ? ORDER BY until LIMIT ?', now(), CLEARED);
    if (over.length === 0) return;
    const ids = over.map((row) => String(row['id']));
    // The row goes first: a file without a row is out of reach, a row without a file would be a lie.
    await database.batch([
      ...ids.map((id) => ['DELETE FROM report WHERE id = ?', id] as const),
      ['DELETE FROM request WHERE until <= ?', now()],
    ]);
    await Promise.all(ids.map((id) => files.remove(fileOf(id))));
  }

  return {
    ready,
    async get(id) {
      await ready();
      const [row] = await database.all('SELECT id FROM report WHERE id = ? AND until > ?', id, now());
      return row === undefined ? null : files.read(fileOf(id));
    },
    async put(id, json, request) {
      await ready();
      await clear();
      const [row] = await database.all('SELECT id FROM report WHERE id = ? AND until > ?', id, now());
      if (row === undefined) await files.write(fileOf(id), json);
      const until = now() + seconds * 1000;
      await database.batch([
        ['INSERT INTO report VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET until = excluded.until', id, until],
        [
          'INSERT INTO request VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET report = excluded.report, until = excluded.until',
          request,
          id,
          until,
        ],
      ]);
      return row === undefined;
    },
    async ofRequest(request) {
      await ready();
      const [row] = await database.all('SELECT report FROM request WHERE key = ? AND until > ?', request, now());
      return row === undefined ? null : String(row['report']);
    },
  };
}
