/** D1 and R2 as the two ports that Reports and jobs are kept behind. Both are strongly consistent, which KV is not: a Report that was just made is there. */
import type { D1Database, R2Bucket } from '@cloudflare/workers-types';
import type { Database, Files } from '../store/index.ts';

export const edgeDatabase = (d1: D1Database): Database => ({
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
});

export const edgeFiles = (bucket: R2Bucket): Files => ({
  read: async (name) => (await (await bucket.get(name))?.text()) ?? null,
  write: async (name, text) => void (await bucket.put(name, text)),
  remove: (name) => bucket.delete(name),
});
