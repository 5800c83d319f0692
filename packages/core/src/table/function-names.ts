/** The functions that expressions and formulas know, and how many arguments each takes. Nothing else can be called. */

type Arity = [least: number, most: number];
const ONE: Arity = [1, 1];

/** Row by row. `log(x, base)` as in R; `pmin` and `pmax` take the least and the largest of several columns in each row. */
export const ROWWISE = {
  abs: ONE,
  exp: ONE,
  expm1: ONE,
  log: [1, 2],
  log10: ONE,
  log1p: ONE,
  log2: ONE,
  pmax: [2, Number.POSITIVE_INFINITY],
  pmin: [2, Number.POSITIVE_INFINITY],
  sqrt: ONE,
  /** Its argument as it is: in a formula, arithmetic inside it is arithmetic. */
  I: ONE,
} as const satisfies Record<string, Readonly<Arity>>;

/** One number for the whole column, from the rows that have a value. */
export const SUMMARIES = { max: ONE, mean: ONE, median: ONE, min: ONE, sd: ONE, sum: ONE } as const;

/** Row by row, but with the whole column in view: min-max to 0 … 1, z-scores, ranks with ties averaged. */
export const COLUMNWISE = { minmax: ONE, rank: ONE, scale: ONE } as const;

/** In formulas only: a column as a set of levels. */
export const FORMULA_ONLY = { factor: ONE } as const;

const EXPRESSION_FUNCTIONS = new Map<string, Readonly<Arity>>(
  Object.entries({ ...ROWWISE, ...SUMMARIES, ...COLUMNWISE }),
);
const FORMULA_FUNCTIONS = new Map<string, Readonly<Arity>>([...EXPRESSION_FUNCTIONS, ...Object.entries(FORMULA_ONLY)]);

const known = (formula: boolean) => (formula ? FORMULA_FUNCTIONS : EXPRESSION_FUNCTIONS);

/** Every function that can be called, for help and for suggestions. */
export const functionNames = (formula: boolean): readonly string[] => [...known(formula).keys()];

/** How few and how many arguments a function takes; null where there is no such function. */
export const arityOf = (name: string, formula: boolean): Readonly<Arity> | null => known(formula).get(name) ?? null;
