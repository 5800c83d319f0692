/** Words of the figures in English. A title states the finding; a coefficient goes with something, it never does anything. */
import { common } from './common.ts';
import { indexFigures } from './index-figures.ts';
import { mixtureFigures } from './mixture-figures.ts';
import { outcomeFigures } from './outcome-figures.ts';
import { regressionFigures } from './regression-figures.ts';
import { trustFigures } from './trust-figures.ts';

export const en = {
  ...common,
  ...indexFigures,
  ...outcomeFigures,
  ...regressionFigures,
  ...mixtureFigures,
  ...trustFigures,
};
