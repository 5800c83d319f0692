/** 公式的说法。 */
import { han } from '../../han.ts';
import type { WordsOf } from '../kind.ts';

const PROBLEMS = {
  ratio: '各项之间不能用 /，商应写在 I() 里',
  power: '各项之间不能用 ^，幂应写在 I() 里',
  number: '这个数不是项；1 与 0 表示有无截距',
  interaction: '交互项缺了一边',
  dot: '点号只有自成一项时才代表各列',
  factor: 'factor() 只取一列，且自成一项',
  outcome: '结果变量不能出现在各项之中',
  not_there: '减去的项本来不在其中',
};

export const formula: WordsOf<'formula'> = {
  'formula/no_outcome': (v) => han`~ 之前没有结果变量：${v.formula}`,
  'formula/empty_model': (v) => han`既没有项也没有截距：${v.formula}`,
  'formula/term': (v) => han`${PROBLEMS[v.problem]}，第${v.at}个字符：${v.found}`,
  'formula/too_many_terms': (v) => han`项数多于所许的 ${v.most}：${v.found}`,
  'formula/one_level': (v) => han`只有一个水平的因子 ${v.factor}：${v.level}`,
  'formula/same_name': (v) => han`两列同名：${v.term}`,
  'formula/text_left_out': (v, say) => han`. 略去的文字列：${say.list(v.columns)}`,
  'formula/reference_level': (v) => han`${v.factor} 有 ${v.levels} 个水平，其余都与它比较：${v.level}`,
};
