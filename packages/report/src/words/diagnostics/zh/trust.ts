/** 可信程度各项的说法。 */
import { han } from '../../han.ts';
import type { WordsOf } from '../kind.ts';

const PARTS: Record<string, string> = {
  ranks: '各设计下的名次',
  sensitivity: '什么改变名次',
  multiverse: '各设计下的斜率',
  leaveOneOut: '逐一剔除',
  likelihoodRatio: '自助检验',
  bootstrap: '混合回归的自助法',
};
const partOf = (part: string): string => PARTS[part] ?? part;

export const trust: WordsOf<'trust'> = {
  'trust/too_many_rows': (v, say) =>
    han`${partOf(v.part)}，多于 ${say.number(v.limit)} 行不做；行数：${say.number(v.rows)}`,
  'trust/not_possible': (v) => han`无可比较，或无法重做：${partOf(v.part)}`,
  'trust/not_made': (v) => han`${partOf(v.part)}没有做成：${v.reason}`,
  'trust/designs_failed': (v, say) =>
    han`${partOf(v.part)}，数据不容许的设计：${say.number(v.of)} 种中 ${say.number(v.failed)} 种`,
  'trust/unit_needed': (v, say) => han`缺了它研究就无法进行：${say.units(v.units)}`,
};
