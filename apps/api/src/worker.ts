/** The API on workerd. */
import type { D1Database, MessageBatch, Queue, R2Bucket } from '@cloudflare/workers-types';
import { createApp } from './app.ts';
import { createQueueJobs, createWorks, type Message, type QueueJobs, type Send } from './edge/jobs/index.ts';
import { edgeDatabase, edgeFiles } from './edge/store.ts';
import { edgeStudies } from './edge/studies.ts';
import { readKeys } from './guard/index.ts';
import { createSqlJobStore } from './jobs/index.ts';
import { API_LIMITS } from './limits.ts';
import { createSqlStore, type ReportStore } from './store/index.ts';

interface Env {
  readonly REPORTS: D1Database;
  readonly REPORT_FILES: R2Bucket;
  readonly JOBS: Queue<Message>;
  /** Origins that may read answers in a browser, parted by commas. */
  readonly CEDU_ORIGINS?: string;
  /** A secret: `name:sha256`, parted by commas. */
  readonly CEDU_KEYS?: string;
  readonly CEDU_PER_MINUTE?: string;
  /** Seconds between two looks at a job that may have lost a message. */
  readonly CEDU_LOOK_AFTER?: string;
}

/** Messages that a queue takes at once. */
const MOST_SENT = 100;
const now = () => Date.now();

interface Host {
  readonly reports: ReportStore;
  readonly jobs: QueueJobs;
}

let host: Host | undefined;
let app: ReturnType<typeof createApp> | undefined;

function hostOf(env: Env): Host {
  const [database, files] = [edgeDatabase(env.REPORTS), edgeFiles(env.REPORT_FILES)];
  const kept = { seconds: API_LIMITS.reportSeconds, now };
  const reports = createSqlStore(database, files, kept);
  const send: Send = async (messages, delaySeconds = 0) => {
    for (let at = 0; at < messages.length; at += MOST_SENT) {
      await env.JOBS.sendBatch(messages.slice(at, at + MOST_SENT).map((body) => ({ body, delaySeconds })));
    }
  };
  const jobs = createQueueJobs({
    store: createSqlJobStore(database, files, kept),
    works: createWorks(database, files),
    reports,
    studies: edgeStudies,
    limits: API_LIMITS,
    send,
    ...(env.CEDU_LOOK_AFTER !== undefined && { lookAfter: Number(env.CEDU_LOOK_AFTER) }),
  });
  return { reports, jobs };
}

export default {
  fetch(request: Request, env: Env): Response | Promise<Response> {
    host ??= hostOf(env);
    app ??= createApp({
      ...host,
      studies: edgeStudies,
      origins: (env.CEDU_ORIGINS ?? '').split(',').filter((origin) => origin !== ''),
      keys: readKeys(env.CEDU_KEYS ?? ''),
      perMinute: Number(env.CEDU_PER_MINUTE ?? Infinity) || Infinity,
      address: (c) => c.req.header('cf-connecting-ip') ?? '',
      now,
      log: (line) => console.log(JSON.stringify(line)),
    });
    return app.fetch(request);
  },
  async queue(batch: MessageBatch<Message>, env: Env): Promise<void> {
    host ??= hostOf(env);
    for (const message of batch.messages) {
      try {
        await host.jobs.consume(message.body, message.attempts);
        message.ack();
      } catch (error) {
        const { kind, job } = message.body;
        const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
        console.log(JSON.stringify({ level: 'error', queue: kind, job, attempt: message.attempts, error: what }));
        message.retry({ delaySeconds: Math.min(60, 2 ** message.attempts) });
      }
    }
  },
};
