/** Units in a diagnostic: named up to a hundred, counted all. */

const MOST_NAMED = 100;
const MOST_IN_A_MESSAGE = 10;

export interface SomeUnits {
  readonly units: string[];
  readonly count: number;
}

export const someUnits = (units: readonly string[], rows: readonly number[]): SomeUnits => ({
  units: rows.slice(0, MOST_NAMED).map((i) => units[i]!),
  count: rows.length,
});

/** For the message: the first ten, and how many more. */
export function listed({ units, count }: SomeUnits): string {
  const shown = units.slice(0, MOST_IN_A_MESSAGE);
  const more = count - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
