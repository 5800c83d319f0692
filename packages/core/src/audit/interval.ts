/** Intervals: every value that a printed figure, or a formula of printed figures, can have. */

/** Both ends belong to it; an end may be infinite. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

/** Ends that meet within this share of their size meet: the arithmetic itself rounds. */
const SLACK = 1e-9;

export const interval = (lo: number, hi: number): Interval => (lo <= hi ? { lo, hi } : { lo: hi, hi: lo });
export const point = (value: number): Interval => ({ lo: value, hi: value });
export const EVERYTHING: Interval = { lo: -Infinity, hi: Infinity };

export const plus = (a: Interval, b: Interval): Interval => ({ lo: a.lo + b.lo, hi: a.hi + b.hi });
export const minus = (a: Interval, b: Interval): Interval => ({ lo: a.lo - b.hi, hi: a.hi - b.lo });
export const scaled = (a: Interval, factor: number): Interval => interval(a.lo * factor, a.hi * factor);
export const shifted = (a: Interval, by: number): Interval => ({ lo: a.lo + by, hi: a.hi + by });

/** 0 · ∞ is 0 here: an end of 0 stays one however large the other factor. */
const product = (x: number, y: number) => (x === 0 || y === 0 ? 0 : x * y);

export function times(a: Interval, b: Interval): Interval {
  const ends = [product(a.lo, b.lo), product(a.lo, b.hi), product(a.hi, b.lo), product(a.hi, b.hi)];
  return { lo: Math.min(...ends), hi: Math.max(...ends) };
}

/**
 * a / b; everything where b may be 0 inside its interval, one-sided where 0 is an end of it.
 *
 * @example
 * over({ lo: 1, hi: 2 }, { lo: 0, hi: 4 }); // => ({ lo: 0.25, hi: Infinity })
 */
export function over(a: Interval, b: Interval): Interval {
  if (b.lo < 0 && b.hi > 0) return EVERYTHING;
  if (b.lo === 0 && b.hi === 0) return EVERYTHING;
  const inverse = b.hi === 0 ? { lo: -Infinity, hi: 1 / b.lo } : { lo: 1 / b.hi, hi: b.lo === 0 ? Infinity : 1 / b.lo };
  return times(a, inverse);
}

/** The image under a function that only rises. */
export const rising = (f: (x: number) => number, a: Interval): Interval => ({ lo: f(a.lo), hi: f(a.hi) });

/** The image under a function that only falls. */
export const falling = (f: (x: number) => number, a: Interval): Interval => ({ lo: f(a.hi), hi: f(a.lo) });

/**
 * |a|.
 *
 * @example
 * size({ lo: -2, hi: 1 }); // => ({ lo: 0, hi: 2 })
 */
export function size(a: Interval): Interval {
  if (a.lo >= 0) return a;
  if (a.hi <= 0) return { lo: -a.hi, hi: -a.lo };
  return { lo: 0, hi: Math.max(-a.lo, a.hi) };
}

/** The part within [lo, hi]; an interval wholly outside becomes the nearer end. */
export const within = (a: Interval, lo: number, hi: number): Interval => ({
  lo: Math.min(hi, Math.max(lo, a.lo)),
  hi: Math.min(hi, Math.max(lo, a.hi)),
});

const slackOf = (x: number, y: number): number =>
  Number.isFinite(x) && Number.isFinite(y) ? SLACK * Math.max(1e-300, Math.abs(x), Math.abs(y)) : 0;

/** Some value of a is at most some value of b. */
export const canBeAtMost = (a: Interval, b: Interval): boolean => a.lo <= b.hi + slackOf(a.lo, b.hi);

/** They share a value. */
export const meet = (a: Interval, b: Interval): boolean => canBeAtMost(a, b) && canBeAtMost(b, a);

/**
 * The values that all share, or null.
 *
 * @example
 * common([{ lo: 0, hi: 2 }, { lo: 1, hi: 3 }]); // => ({ lo: 1, hi: 2 })
 */
export function common(all: readonly Interval[]): Interval | null {
  let shared = EVERYTHING;
  for (const a of all) {
    if (!meet(shared, a)) return null;
    shared = { lo: Math.max(shared.lo, a.lo), hi: Math.min(shared.hi, a.hi) };
    if (shared.lo > shared.hi) shared = { lo: shared.hi, hi: shared.lo };
  }
  return shared;
}

/** The least interval that holds all of them; null of none. */
export function hull(all: readonly Interval[]): Interval | null {
  if (all.length === 0) return null;
  return { lo: Math.min(...all.map((a) => a.lo)), hi: Math.max(...all.map((a) => a.hi)) };
}

/** The whole numbers inside, at most `most` of them. */
export function wholeNumbers(a: Interval, most = 100): number[] {
  const first = Math.ceil(a.lo - slackOf(a.lo, a.lo));
  const last = Math.floor(a.hi + slackOf(a.hi, a.hi));
  const count = Number.isFinite(last - first) ? Math.min(most, last - first + 1) : 0;
  return Array.from({ length: Math.max(0, count) }, (_, i) => first + i);
}

export const middle = (a: Interval): number => (a.lo + a.hi) / 2;
export const halfWidth = (a: Interval): number => (a.hi - a.lo) / 2;
