/** Where Reports are kept. */
export { createMemoryStore, type MemoryOptions } from './memory.ts';
export type { ReportStore, StoreOptions } from './store.ts';
