/** Descriptions of columns: what other floors and front ends may use of them. */
export { DescribeOptions, describeColumn } from './describe-column.ts';
export { HistogramOptions, histogram } from './histogram.ts';
export { type NormalScores, normalScores } from './normal-scores.ts';
export { type QuantileType, quantile } from './quantile.ts';
export { ColumnDescription, Histogram, HistogramRule, Normality, Summary } from './schema.ts';
export { shapiroProbability, shapiroWilk } from './shapiro-wilk.ts';
export { summarise } from './summarise.ts';
