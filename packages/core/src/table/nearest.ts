/** The known name that an unknown one was probably meant to be. */

/** Longer names are not compared: a slip of the keyboard is found in short ones, and the cost is the product of lengths. */
const LONGEST = 80;

/**
 * The candidate closest to `name`, or null where none is close. Equal but for case comes first, then the smallest
 * Damerau–Levenshtein distance up to a third of the name (one edit in names of two to five characters), then a
 * candidate that begins with the name or that the name begins with. Ties go to the earlier candidate.
 *
 * @example
 * nearest('weigths', ['over', 'weights']); // => 'weights'
 * nearest('内蒙古', ['内蒙古自治区', '北京']); // => '内蒙古自治区'
 * nearest('xyz', ['gdp', 'pop']); // => null
 */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  const wanted = [...name.slice(0, 2 * LONGEST + 2)];
  if (wanted.length === 0 || wanted.length > LONGEST) return null;
  const folded = name.toLowerCase();
  const allowed = Math.min(wanted.length - 1, Math.max(1, Math.floor(wanted.length / 3)));
  let best: string | null = null;
  let bestDistance = allowed + 1;
  let begins: string | null = null;
  for (const candidate of candidates) {
    if (candidate.toLowerCase() === folded) return candidate;
    if (begins === null && wanted.length > 1 && beginsAlike(name, candidate)) begins = candidate;
    if (Math.abs(candidate.length - name.length) > 2 * allowed) continue;
    const distance = editDistance(wanted, [...candidate]);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best ?? begins;
}

const beginsAlike = (a: string, b: string): boolean => (b.length > 1 && a.startsWith(b)) || b.startsWith(a);

/**
 * Damerau–Levenshtein distance in its optimal string alignment form: the least number of insertions, deletions,
 * substitutions and swaps of neighbours, no part edited twice. Characters are code points.
 *
 * Source: Damerau (1964), CACM 7:171; Wagner and Fischer (1974), JACM 21:168.
 *
 * @example
 * editDistance([...'gpd'], [...'gdp']); // => 1
 */
export function editDistance(a: readonly string[], b: readonly string[]): number {
  let before = new Uint32Array(b.length + 1);
  let above = Uint32Array.from(before, (_, j) => j);
  let row = new Uint32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const substitution = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(substitution, above[j]! + 1, row[j - 1]! + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, before[j - 2]! + 1);
      row[j] = least;
    }
    [before, above, row] = [above, row, before];
  }
  return above[b.length]!;
}
