/** All that a run needs. */
import type { Study, Table } from '@cedu/core';

export interface Asked {
  readonly study: Study;
  readonly table: Table;
  readonly printed: unknown;
}
