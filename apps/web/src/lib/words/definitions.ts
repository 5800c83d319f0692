/** Lists whose lines begin with a name from the study file: set as names and what is said of each. */

export interface Definition {
  /** As it stands in the study file. */
  readonly name: string;
  readonly text: string;
  /** How it is computed. */
  readonly expression: string | null;
}

/** `CE (Carbon intensity) = co2 / gdp` and `segment.guard: best fit …`, in either language. */
const DERIVED = /^([A-Za-z_][\w.]*)\s*[（(](.+)[）)]\s*=\s*(.+)$/su;
const LOCATED = /^([a-z][A-Za-z]*(?:\.[\w.]+)?)[:：]\s*(.+)$/su;

function definitionOf(line: string): Definition | null {
  const [, derived, label, expression] = DERIVED.exec(line) ?? [];
  if (derived !== undefined) return { name: derived, text: label!, expression: expression! };
  const [, place, text] = LOCATED.exec(line) ?? [];
  return place === undefined ? null : { name: place, text: text!, expression: null };
}

/**
 * The lines as definitions, or null where one of them is none.
 *
 * @example
 * definitionsIn(['CE (Carbon intensity) = co2 * 100 / gdp'])?.[0]?.expression; // => 'co2 * 100 / gdp'
 */
export function definitionsIn(lines: readonly string[]): readonly Definition[] | null {
  const all = lines.map(definitionOf);
  return all.every((d) => d !== null) ? all : null;
}
