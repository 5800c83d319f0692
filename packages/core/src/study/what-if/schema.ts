/** A what-if question: what a study would say with other choices. A key that is left out is as in the study. */
import { z } from 'zod';
import {
  ComponentRange,
  ExplainSpec,
  IndexSpec,
  NormaliseMethod,
  OutcomeSpec,
  SegmentSpec,
  WeightMethod,
} from '../study.ts';

const Names = z.array(z.string().min(1).max(1000)).max(100_000);
const index = IndexSpec.shape;

export const WhatIf = z
  .strictObject({
    weights: WeightMethod,
    /** With `weights: given`: a weight for each indicator, in the order of the study; scaled to sum to 1. */
    given: z.array(z.number().min(0)).min(1).max(1000),
    normalise: NormaliseMethod,
    range: z.tuple([z.number(), z.number()]),
    aggregate: index.aggregate.unwrap(),
    over: index.over.unwrap(),
    treat: z.enum(['none', 'log', 'winsorise']),
    /** A column that indicators are divided by; `none` for totals. */
    scaleBy: z.string().min(1).max(1000),
    /** Indicators left out. */
    off: Names,
    /** Units left out, and units of the study's `exclude` taken in. */
    out: Names,
    in: Names,
    transform: OutcomeSpec.shape.transform.unwrap(),
    controls: Names,
    scale: ExplainSpec.shape.scale.unwrap(),
    covariance: ExplainSpec.shape.covariance.unwrap().exclude(['cluster']),
    components: ComponentRange,
    variance: SegmentSpec.shape.variance.unwrap(),
  })
  .partial();
export type WhatIf = z.infer<typeof WhatIf>;
