/** What the parts of a fit are called, for its result and its notes. */
export interface ExponentialNames {
  readonly x: string;
  readonly y?: string;
  /** Names of the rows. */
  readonly units?: readonly string[];
}

/** The name of a row, or its number from 1. */
export const unitName = (names: ExponentialNames, row: number): string => names.units?.[row] ?? String(row + 1);

/** The name of the outcome. */
export const outcomeName = (names: ExponentialNames): string => names.y ?? 'y';
