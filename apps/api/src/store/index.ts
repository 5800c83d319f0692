/** Where Reports are kept. */

export type { Database, Files } from './database.ts';
export { createMemoryStore, type MemoryOptions } from './memory.ts';
export { migrate } from './migrate.ts';
export { createSqlStore } from './sql.ts';
export type { ReportStore, StoreOptions } from './store.ts';
