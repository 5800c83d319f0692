/** Skewness and kurtosis of a column, as the rule for outliers wants them. */
import { summarise } from '../describe/index.ts';

export interface Shape {
  readonly skewness: number;
  readonly kurtosis: number;
}

/** G1 and G2, the bias-corrected convention (SAS, SPSS, COINr), of what is there; null below 4 values or where all are alike. */
export function shapeOf(column: Float64Array): Shape | null {
  const summary = summarise(column);
  if (!summary.ok) return null;
  const { skewness, kurtosis } = summary.value;
  return skewness.G1 === null || kurtosis.G2 === null ? null : { skewness: skewness.G1, kurtosis: kurtosis.G2 };
}
