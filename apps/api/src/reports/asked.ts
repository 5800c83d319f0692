/** What is asked, read and as it came. */
import type { Study, Table } from '@cedu/core';

/** All that a run needs. */
export interface Asked {
  readonly study: Study;
  readonly table: Table;
  readonly printed: unknown;
}

/** As it came: enough to read it again, on another machine or after a restart. */
export interface RawBody {
  readonly bytes: Uint8Array;
  readonly type: string;
}
