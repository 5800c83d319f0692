/** Where Reports are kept. */
export { createMemoryStore, type MemoryOptions } from './memory.ts';
export { migrate } from './migrate.ts';
export { createSqlStore, type Database, type Files } from './sql.ts';
export type { ReportStore, StoreOptions } from './store.ts';
