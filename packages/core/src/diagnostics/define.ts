/** How one diagnostic is declared: its code, whether it stops the step, and the values that its words are made of. */
import { z } from 'zod';

const at = { path: z.string(), message: z.string() };

/** A fault ends a step. `path` is a JSON pointer into what the caller gave. */
export const faultShape = <C extends string, V extends z.ZodRawShape>(code: C, values: V) =>
  z.object({ code: z.literal(code), severity: z.literal('fault'), ...at, values: z.object(values) });

/** A note goes into the Report: something was done, and is said. */
export const noteShape = <C extends string, V extends z.ZodRawShape>(code: C, values: V) =>
  z.object({ code: z.literal(code), severity: z.literal('note'), ...at, values: z.object(values) });
