/** Undo and redo over any state. */
export interface History<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
}

/** Steps that are kept; older ones are forgotten. */
const MOST = 200;

export const begun = <T>(now: T): History<T> => ({ past: [], now, future: [] });

/** A new state; where it is the same as the one now, nothing happens. */
export const moved = <T>(history: History<T>, now: T): History<T> =>
  JSON.stringify(now) === JSON.stringify(history.now)
    ? history
    : { past: [...history.past, history.now].slice(-MOST), now, future: [] };

export function undone<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future] };
}

export function redone<T>(history: History<T>): History<T> {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { past: [...history.past, history.now], now: after, future };
}
