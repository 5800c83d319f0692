/** @module The API as a library: the app, what it needs of a host, a typed client. */
export { type App, createApp, operations } from './app.ts';
export { type Client, createClient } from './client/client.ts';
export type { Bindings, LogLine } from './environment.ts';
export type { ApiKey } from './guard/index.ts';
export type { Job, Jobs } from './jobs/index.ts';
export { API_LIMITS, type ApiLimits } from './limits.ts';
export { createMemoryStore, type ReportStore } from './store/index.ts';
export type { BundledStudies } from './studies/index.ts';
