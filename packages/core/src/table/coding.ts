/** Whether a factor in a term needs a column for every level or can spare the first. */
import type { Terms } from './terms.ts';

/**
 * For each term, the variables in it that are coded in full; other factors leave out their first level, which is then
 * the reference. As R does it: a factor is coded by contrasts in a term if an earlier term holds all the other
 * variables of this one, or if there are no others; without an intercept, the first factor met is coded in full.
 *
 * Source: `TermCode` and `modelmatrix` in R's src/library/stats/src/model.c; Chambers and Hastie (1992), Statistical
 * Models in S, §2.4.1.
 */
export function fullCoding({ terms, intercept }: Terms, isFactor: (variable: number) => boolean): Set<number>[] {
  const full = terms.map(({ variables }, t) => {
    const inFull = variables.filter((variable) => {
      const others = variables.filter((other) => other !== variable);
      const earlier = terms.slice(0, t).some((term) => others.every((other) => term.variables.includes(other)));
      return isFactor(variable) && others.length > 0 && !earlier;
    });
    return new Set(inFull);
  });
  if (intercept) return full;
  const first = terms.findIndex(({ variables }) => variables.some(isFactor));
  // R looks through the variables in the order in which the formula has them.
  const variable = first < 0 ? undefined : [...terms[first]!.variables].sort((a, b) => a - b).find(isFactor);
  if (variable !== undefined) full[first]!.add(variable);
  return full;
}
