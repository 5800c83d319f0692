/** What `describe/` has to say. */
import { z } from 'zod';
import { noteShape } from './define.ts';

/** A part of a description that its data do not determine. */
const DescribedFigure = z.enum(['mean', 'sd', 'variance', 'skewness', 'kurtosis', 'histogram']);

export const describeDiagnostics = [
  /** `figure` is the first of mean, sd, G1 and G2 that so few values do not give; those after it are missing too. */
  noteShape('describe/too_few_values', { figure: DescribedFigure, needed: z.int(), found: z.int() }),
  noteShape('describe/constant', { value: z.number() }),
  noteShape('describe/out_of_range', { figure: DescribedFigure }),
  noteShape('describe/normality_not_tested', {
    reason: z.enum(['too_few_values', 'too_many_values', 'constant']),
    n: z.int(),
    least: z.int(),
    most: z.int(),
  }),
  noteShape('describe/histogram_rule_replaced', { asked: z.string(), used: z.string() }),
  noteShape('describe/histogram_bins_limited', { rule: z.string(), wanted: z.number(), bins: z.int() }),
] as const;
