import { expect, test } from 'vitest';
import { createStopping } from './stopping.ts';

/** Tells a geometric approach to 0 and gives the iteration at which it ends. */
function iterationsOf(ratio: number, tolerance: number, iterations = 10_000): number {
  const stopping = createStopping(1);
  stopping.start({ iterations, tolerance });
  for (let i = 0; ; i++) if (stopping.stops(-(ratio ** i), 5)) return i;
}

test.each([0.5, 0.9, 0.99])(
  'a geometric approach at rate %d stops when what is left is below the tolerance',
  (ratio) => {
    const i = iterationsOf(ratio, 1e-6);
    expect(ratio ** i).toBeLessThan(1e-6);
    expect(ratio ** (i - 1)).toBeGreaterThanOrEqual(1e-6 * (1 - 1e-6));
  },
);
test('a slow approach is not taken for an end: a plain relative change would stop 460 iterations earlier', () => {
  const slow = iterationsOf(0.99, 1e-6);
  expect(slow - Math.ceil(Math.log(1e-6 / 0.01) / Math.log(0.99))).toBeGreaterThan(450);
});
test('gains that grow, small as they are, are the start of a climb', () => {
  const stopping = createStopping(1);
  stopping.start({ iterations: 100, tolerance: 1e-6 });
  for (let i = 0; i < 10; i++) expect(stopping.stops(-1 + 1e-13 * 4 ** i, 5)).toBe(false);
});
test('tolerance 0 runs for the iterations given, unconverged', () => {
  expect(iterationsOf(0.5, 0, 15)).toBe(14);
});
test('a component on less than one row ends the run, unconverged', () => {
  const stopping = createStopping(10);
  stopping.start({ iterations: 100, tolerance: 1e-6 });
  expect(stopping.stops(-5, 3)).toBe(false);
  expect(stopping.stops(-4, 0.9)).toBe(true);
  expect(stopping.converged).toBe(false);
});
test('an engine that is used again starts afresh', () => {
  const stopping = createStopping(1);
  for (let run = 0; run < 2; run++) {
    stopping.start({ iterations: 100, tolerance: 1e-3 });
    let i = 0;
    while (!stopping.stops(-(0.5 ** i), 5)) i++;
    expect(stopping.iterations).toBe(11);
    expect(stopping.converged).toBe(true);
  }
});
