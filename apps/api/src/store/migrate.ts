/** The schema of a database, brought up to date when it is first used. */
import type { Database } from './database.ts';
import { MIGRATIONS } from './migrations.ts';

/** Resolves when the schema is there. A failure is not kept: the next call tries again. */
export function migrate(database: Database): () => Promise<void> {
  let migrated: Promise<void> | undefined;
  return () => {
    migrated ??= run(database).catch((reason: unknown) => {
      migrated = undefined;
      throw reason;
    });
    return migrated;
  };
}

/** Runs the migrations that have not run; two at once do no harm, since each counts itself in its own batch. */
async function run(database: Database): Promise<void> {
  await database.batch([['CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY)']]);
  const [row] = await database.all('SELECT count(*) AS done FROM migration');
  for (let number = Number(row!['done']); number < MIGRATIONS.length; number++) {
    try {
      await database.batch([
        ['INSERT INTO migration VALUES (?)', number],
        ...MIGRATIONS[number]!.map((sql) => [sql] as const),
      ]);
    } catch (reason) {
      const [again] = await database.all('SELECT number FROM migration WHERE number = ?', number);
      if (again === undefined) throw reason;
    }
  }
}
