/** How much there is to move over on the present screen. */
import { AROUND_ROWS } from '../layout.ts';
import type { Extent } from '../state/move.ts';
import type { View } from '../view.ts';
import { dataColumns } from './data-columns.ts';
import { rowsOf } from './rows.ts';
import { sortNames } from './sort-keys.ts';

const VIEWS: Readonly<Partial<Record<View['state']['screen'], number>>> = {
  index: 1,
  outcome: 3,
  fits: 2,
  regression: 2,
  groups: 2,
  trust: 4,
};

export function extentOf(view: View, rows: number): Extent {
  const { screen } = view.state;
  const fits = view.report.mixture?.fits.length ?? 1;
  return {
    rows: rowsOf(view).length,
    columns: screen === 'data' ? dataColumns(view).length : 1,
    panes: screen === 'index' ? 2 : 1,
    views: screen === 'components' ? fits : (VIEWS[screen] ?? 1),
    sorts: Math.max(1, sortNames(view).length),
    ...(screen === 'data' && { sortHere: view.place.column + 1 }),
    page: Math.max(1, rows - AROUND_ROWS - 6),
  };
}
