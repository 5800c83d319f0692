/** 图中的中文。标题写出发现；系数与某事相伴，并不使某事发生。 */
import { common } from './common.ts';
import { indexFigures } from './index-figures.ts';
import { mixtureFigures } from './mixture-figures.ts';
import { outcomeFigures } from './outcome-figures.ts';
import { regressionFigures } from './regression-figures.ts';
import { trustFigures } from './trust-figures.ts';

export const zh = {
  ...common,
  ...indexFigures,
  ...outcomeFigures,
  ...regressionFigures,
  ...mixtureFigures,
  ...trustFigures,
};
