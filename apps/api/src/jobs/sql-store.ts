/** Jobs in a database and a keeper of files, the same two as Reports are in. */
import { type Database, type Files, migrate, type StoreOptions } from '../store/index.ts';
import type { Job, JobKey, JobOrder } from './job.ts';
import { base64, bytes } from './pack.ts';
import type { JobStore } from './store.ts';

const CLEARED = 20;
const COLUMNS = ['status', 'step', 'share', 'partial', 'report', 'errors'] as const;
const orderFile = (id: string): string => `jobs/${id}/order.json`;

export function createSqlJobStore(database: Database, files: Files, { seconds, now }: StoreOptions): JobStore {
  const ready = migrate(database);

  async function clear(): Promise<void> {
    const over = await database.all('SELECT id FROM job WHERE until <= ? ORDER BY until LIMIT ?', now(), CLEARED);
    if (over.length === 0) return;
    const ids = over.map((row) => String(row['id']));
    await database.batch([
      ...ids.map((id) => ['DELETE FROM job WHERE id = ?', id] as const),
      ['DELETE FROM job_key WHERE until <= ?', now()],
    ]);
    await Promise.all(ids.map((id) => files.remove(orderFile(id))));
  }

  return {
    async add(job, order, key) {
      await ready();
      await clear();
      const until = now() + seconds * 1000;
      await files.write(orderFile(job.id), orderText(order));
      const row = [
        job.id,
        job.status,
        job.step,
        job.share,
        job.partial,
        job.report,
        JSON.stringify(job.errors),
        now(),
        until,
      ];
      if (key === null) {
        await database.batch([['INSERT INTO job VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', ...row]]);
        return true;
      }
      // One batch, so that of two jobs with the same key at once one is kept.
      await database.batch([
        ['DELETE FROM job_key WHERE key = ? AND (until <= ? OR job NOT IN (SELECT id FROM job))', key, now()],
        ['INSERT INTO job_key VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING', key, job.id, order.request, until],
        [
          'INSERT INTO job SELECT ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM job_key WHERE key = ? AND job = ?)',
          ...row,
          key,
          job.id,
        ],
      ]);
      const [kept] = await database.all('SELECT id FROM job WHERE id = ?', job.id);
      if (kept === undefined) await files.remove(orderFile(job.id));
      return kept !== undefined;
    },
    async remove(id) {
      await ready();
      await database.batch([
        ['DELETE FROM job WHERE id = ?', id],
        ['DELETE FROM job_key WHERE job = ?', id],
      ]);
      await files.remove(orderFile(id));
    },
    async get(id) {
      await ready();
      const [row] = await database.all('SELECT * FROM job WHERE id = ? AND until > ?', id, now());
      return row === undefined ? null : jobIn(row);
    },
    async order(id) {
      const text = await files.read(orderFile(id));
      return text === null ? null : orderIn(text);
    },
    async change(id, what) {
      await ready();
      const set = COLUMNS.filter((column) => what[column] !== undefined);
      const values = set.map((column) => (column === 'errors' ? JSON.stringify(what.errors) : what[column]!));
      const changed = await database.all(
        `UPDATE job SET ${set.map((column) => `${column} = ?`).join(', ')} WHERE id = ? AND status IN ('queued', 'running') RETURNING id`,
        ...(values as (string | number)[]),
        id,
      );
      return changed.length > 0;
    },
    async ofKey(key) {
      await ready();
      const [row] = await database.all('SELECT job, request FROM job_key WHERE key = ? AND until > ?', key, now());
      return row === undefined ? null : ({ id: String(row['job']), request: String(row['request']) } satisfies JobKey);
    },
    async open() {
      await ready();
      const rows = await database.all(
        "SELECT id FROM job WHERE status IN ('queued', 'running') AND until > ? ORDER BY created, id",
        now(),
      );
      return rows.map((row) => String(row['id']));
    },
  };
}

const jobIn = (row: Readonly<Record<string, unknown>>): Job => ({
  id: String(row['id']),
  status: row['status'] as Job['status'],
  step: row['step'] as string | null,
  share: Number(row['share']),
  partial: row['partial'] as string | null,
  report: row['report'] as string | null,
  errors: JSON.parse(String(row['errors'])) as Job['errors'],
});

/** Files hold text, a body may be any bytes. */
const orderText = ({ body, request }: JobOrder): string =>
  JSON.stringify({ request, type: body.type, body: base64(body.bytes) });

function orderIn(text: string): JobOrder {
  const { request, type, body } = JSON.parse(text) as { request: string; type: string; body: string };
  return { request, body: { type, bytes: bytes(body) } };
}
