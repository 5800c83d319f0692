/** A unit with its posterior, and how it is told and split. */
import { fixed } from '../number/index.ts';
import type { UnitName } from './unit-names.ts';

export interface Entry {
  readonly unit: string;
  readonly posterior: readonly number[];
  readonly group: number;
  readonly decided: boolean;
}

/** Beyond this many units there is no room for their names. */
export const MOST_NAMED = 60;

export type Names = ReadonlyMap<string, UnitName>;
export const told = (e: Entry, names: Names): string =>
  `${names.get(e.unit)?.name ?? e.unit}: ${e.posterior.map((p) => fixed(p, 3)).join(' / ')}`;

/** Shares of one bar, first component first. */
export const shares = (posterior: readonly number[]): [number, number, number][] => {
  let from = 0;
  return posterior.map((p, k) => {
    const share: [number, number, number] = [k + 1, from, from + p];
    from += p;
    return share;
  });
};
