/** Server-Timing of work, where the clock moves: on workerd it stands still meanwhile, and then nothing is said. */
export interface Timing {
  /** The time since the mark before belongs to this name. */
  mark(name: string): void;
  header(): string | null;
}

export function createTiming(now: () => number): Timing {
  const start = now();
  const marks: [string, number][] = [];
  let before = start;
  return {
    mark(name) {
      const at = now();
      marks.push([name, at - before]);
      before = at;
    },
    header() {
      if (marks.length === 0) return null;
      const total = now() - start;
      if (total <= 0) return null;
      return [...marks, ['total', total] as const].map(([name, ms]) => `${name};dur=${ms.toFixed(1)}`).join(', ');
    },
  };
}
