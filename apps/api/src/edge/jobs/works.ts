/** Pieces of work of a job: which there are, what they are made from, what of them has come. */
import { cut, pack, unpack } from '../../jobs/index.ts';
import { type Database, type Files, migrate } from '../../store/index.ts';

export interface Work {
  readonly number: number;
  readonly task: string;
  readonly count: number;
  readonly size: number;
}

export interface Works {
  /** False where it is there already. */
  create(job: string, work: Work, input: unknown): Promise<boolean>;
  find(job: string, number: number): Promise<Work | null>;
  /** The one that was made last. */
  latest(job: string): Promise<Work | null>;
  input(job: string, number: number): Promise<unknown>;
  keep(job: string, number: number, from: number, outputs: readonly unknown[]): Promise<void>;
  outputs(job: string, number: number, from: number): Promise<readonly unknown[]>;
  /** First replicates of the pieces that have come. */
  arrived(job: string, number: number): Promise<ReadonlySet<number>>;
  clear(job: string): Promise<void>;
}

export function createWorks(database: Database, files: Files): Works {
  const ready = migrate(database);
  const folder = (job: string, number: number): string => `work/${job}/${number}`;
  const inputFile = (job: string, number: number): string => `${folder(job, number)}/input.json`;
  const pieceFile = (job: string, number: number, from: number): string => `${folder(job, number)}/${from}.json`;

  async function read(file: string): Promise<unknown> {
    const text = await files.read(file);
    if (text === null) throw new Error('a piece of work is not in the store');
    return unpack(text);
  }

  async function all(job: string): Promise<Work[]> {
    await ready();
    const rows = await database.all('SELECT number, task, count, size FROM work WHERE job = ? ORDER BY number', job);
    return rows.map((row) => ({
      number: Number(row['number']),
      task: String(row['task']),
      count: Number(row['count']),
      size: Number(row['size']),
    }));
  }

  return {
    async create(job, { number, task, count, size }, input) {
      await ready();
      // The input goes first: a row without it would promise what is not there.
      await files.write(inputFile(job, number), pack(input));
      const made = await database.all(
        'INSERT INTO work VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING number',
        job,
        number,
        task,
        count,
        size,
      );
      return made.length > 0;
    },
    find: async (job, number) => (await all(job)).find((work) => work.number === number) ?? null,
    latest: async (job) => (await all(job)).at(-1) ?? null,
    input: (job, number) => read(inputFile(job, number)),
    async keep(job, number, from, outputs) {
      await ready();
      await files.write(pieceFile(job, number, from), pack(outputs));
      await database.batch([['INSERT INTO piece VALUES (?, ?, ?) ON CONFLICT DO NOTHING', job, number, from]]);
    },
    outputs: async (job, number, from) => (await read(pieceFile(job, number, from))) as unknown[],
    async arrived(job, number) {
      await ready();
      const rows = await database.all('SELECT start FROM piece WHERE job = ? AND number = ?', job, number);
      return new Set(rows.map((row) => Number(row['start'])));
    },
    async clear(job) {
      for (const { number, count, size } of await all(job)) {
        const names = [inputFile(job, number), ...cut(count, size).map(({ from }) => pieceFile(job, number, from))];
        await Promise.all(names.map((name) => files.remove(name)));
      }
      await database.batch([
        ['DELETE FROM piece WHERE job = ?', job],
        ['DELETE FROM work WHERE job = ?', job],
      ]);
    },
  };
}
