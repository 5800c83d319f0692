/** The parts of a Report's trust that the screens show; null until they are computed. */
import type { Report } from '@cedu/core';

export const rankRanges = ({ trust }: Report) => trust?.ranks ?? null;
export const multiverse = ({ trust }: Report) => trust?.multiverse ?? null;
export const leaveOneOut = ({ trust }: Report) => trust?.leaveOneOut ?? null;
export const componentsVerdict = ({ trust }: Report) => trust?.components ?? null;
export const bootstrapOf = ({ trust }: Report) => trust?.bootstrap ?? null;
/** Steps of the bootstrap likelihood-ratio test, upwards from one component. */
export const likelihoodRatio = ({ trust }: Report) => trust?.likelihoodRatio ?? [];
