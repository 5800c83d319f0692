/** 各估计器对其数据列的说法。 */
import { han } from '../../han.ts';
import type { WordsOf } from '../kind.ts';

export const columns: WordsOf<'columns' | 'options'> = {
  'columns/lengths_differ': (v) => han`与首列（${v.expected}）长度不同：${v.found}`,
  'columns/too_few_rows': (v) => han`行数不够，至少需要 ${v.needed} 行：${v.found}`,
  'columns/not_finite': (v) => han`第 ${v.row} 行不是有限的数：${v.found}`,
  'options/out_of_range': (v) => han`${v.option} 不在 ${v.range} 内：${v.found}`,
};
