/** The API on workerd. */
import type { D1Database, R2Bucket } from '@cloudflare/workers-types';
import { createApp } from './app.ts';
import { edgeDatabase, edgeFiles } from './edge/store.ts';
import { edgeStudies } from './edge/studies.ts';
import { readKeys } from './guard/index.ts';
import { API_LIMITS } from './limits.ts';
import { createSqlStore } from './store/index.ts';

interface Env {
  readonly REPORTS: D1Database;
  readonly REPORT_FILES: R2Bucket;
  /** Origins that may read answers in a browser, parted by commas. */
  readonly CEDU_ORIGINS?: string;
  /** A secret: `name:sha256`, parted by commas. */
  readonly CEDU_KEYS?: string;
  readonly CEDU_PER_MINUTE?: string;
}

let app: ReturnType<typeof createApp> | undefined;

export default {
  fetch(request: Request, env: Env): Response | Promise<Response> {
    const now = () => Date.now();
    app ??= createApp({
      studies: edgeStudies,
      reports: createSqlStore(edgeDatabase(env.REPORTS), edgeFiles(env.REPORT_FILES), {
        seconds: API_LIMITS.reportSeconds,
        now,
      }),
      origins: (env.CEDU_ORIGINS ?? '').split(',').filter((origin) => origin !== ''),
      keys: readKeys(env.CEDU_KEYS ?? ''),
      perMinute: Number(env.CEDU_PER_MINUTE ?? Infinity) || Infinity,
      address: (c) => c.req.header('cf-connecting-ip') ?? '',
      now,
      log: (line) => console.log(JSON.stringify(line)),
    });
    return app.fetch(request);
  },
};
