/** The words of another language: the same keys, texts for texts, functions of the same values. */
export type Same<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer V) => string
      ? (...values: V) => string
      : T[K] extends readonly [string, string]
        ? readonly [string, string]
        : Same<T[K]>;
};
