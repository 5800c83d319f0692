/** The app on Node: listening, and closing without cutting anybody off. */
import type { AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
import { type ServerType, serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { createApp } from '../app.ts';
import type { LogLine } from '../environment.ts';
import { API_LIMITS } from '../limits.ts';
import { createMemoryStore } from '../store/index.ts';
import { createThreads } from './compute/compute.ts';
import { createNodeJobs } from './jobs/jobs.ts';
import type { Settings } from './settings.ts';
import { studiesInFolder } from './studies.ts';

/** Characters of JSON that are kept in memory. */
const MEMORY = 256 * 1024 * 1024;
/** Threads that work for requests. */
const MOST_THREADS = 8;
/** Milliseconds that a request may take to arrive. */
const REQUEST_TIME = 60_000;

export interface Listening {
  readonly url: string;
  /** Takes no new connection, waits for what runs, then resolves. */
  close(): Promise<void>;
}

/** Listens, and resolves when the URL answers. */
export async function listen(settings: Settings, write: (line: string) => void): Promise<Listening> {
  let closing = false;
  const kept = { seconds: API_LIMITS.reportSeconds, now: () => Date.now() };
  const studies = studiesInFolder();
  // SQLite is asked for only where there is a folder: a Node that has none can do without one.
  const folder =
    settings.store === undefined ? null : await (await import('./store.ts')).openFolder(settings.store, kept);
  const reports = folder?.reports ?? createMemoryStore({ ...kept, most: MEMORY });
  const jobs = createNodeJobs(reports, folder === null ? {} : { kept: folder.jobs });
  const threads = createThreads(Math.min(MOST_THREADS, availableParallelism()));
  await jobs.resume(studies, API_LIMITS);
  const app = createApp({
    jobs,
    compute: threads.compute,
    compress: true,
    studies,
    reports,
    origins: settings.origins,
    keys: settings.keys,
    perMinute: settings.perMinute,
    address: (c) => getConnInfo(c).remote.address ?? '',
    now: () => performance.now(),
    closing: () => closing,
    ...(settings.log && { log: (line: LogLine) => write(JSON.stringify({ time: new Date().toISOString(), ...line })) }),
  });
  const server = await new Promise<ServerType>((resolve, reject) => {
    const made = serve(
      {
        fetch: app.fetch,
        port: settings.port,
        hostname: settings.host,
        serverOptions: { requestTimeout: REQUEST_TIME, headersTimeout: REQUEST_TIME / 2 },
      },
      () => resolve(made),
    );
    made.once('error', reject);
  });
  const { port, address, family } = server.address() as AddressInfo;
  const shown = family === 'IPv6' ? `[${address}]` : address;
  return {
    url: `http://${shown}:${port}`,
    close: () => {
      closing = true;
      const finished = jobs.close();
      return new Promise((resolve) => {
        server.close(() => {
          void finished
            .then(() => threads.close())
            .then(() => {
              folder?.close();
              resolve();
            });
        });
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      });
    },
  };
}
