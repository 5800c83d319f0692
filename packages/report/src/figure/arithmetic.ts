/** Functions that engines compute to their own last bit, the same in all: a drawing is the same bytes everywhere. */
import { expNegative } from '@cedu/core';

export { log } from '@cedu/core';

/** e^x by core's own exponential of what is below 0. */
export const exp = (x: number): number => (x === 0 ? 1 : x < 0 ? expNegative(x) : 1 / expNegative(-x));

/** Length of (x, y). */
export const distance = (x: number, y: number): number => Math.sqrt(x * x + y * y);
