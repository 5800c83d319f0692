/** Reports on Cloudflare: D1 knows them, R2 holds them. Both are strongly consistent, which KV is not: a Report that was just made is there. */
import type { D1Database, R2Bucket } from '@cloudflare/workers-types';
import { createSqlStore, type Database, type Files, type ReportStore, type StoreOptions } from '../store/index.ts';

export function createEdgeStore(d1: D1Database, bucket: R2Bucket, options: StoreOptions): ReportStore {
  const database: Database = {
    async all(sql, ...values) {
      const { results } = await d1
        .prepare(sql)
        .bind(...values)
        .all();
      return results;
    },
    async batch(statements) {
      await d1.batch(statements.map(([sql, ...values]) => d1.prepare(sql).bind(...values)));
    },
  };
  const files: Files = {
    read: async (name) => (await (await bucket.get(name))?.text()) ?? null,
    write: async (name, text) => void (await bucket.put(name, text)),
    remove: (name) => bucket.delete(name),
  };
  return createSqlStore(database, files, options);
}
