/** @module The API as a library: the app, what it needs of a host, its type for clients. */
export { type App, createApp, operations } from './app.ts';
export type { Bindings, LogLine } from './environment.ts';
export { API_LIMITS, type ApiLimits } from './limits.ts';
export { createMemoryStore, type ReportStore } from './store/index.ts';
export type { BundledStudies } from './studies/index.ts';
