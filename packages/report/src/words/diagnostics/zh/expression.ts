/** 表达式与公式的说法。 */
import { han } from '../../han.ts';
import type { WordsOf } from '../kind.ts';
import { expectedInChinese } from './expected.ts';

const near = (nearest: string | null): string => (nearest === null ? '' : `，是否为 \`${nearest}\``);

export const expression: WordsOf<'expression'> = {
  'expression/empty': () => '表达式是空的，字符数：0',
  'expression/unexpected_character': (v) =>
    han`第${v.at}个字符在此没有意义${v.instead === null ? '' : `，应写作 \`${v.instead}\``}：${v.found}`,
  'expression/unexpected': (v) => han`第${v.at}个字符处应为 ${expectedInChinese(v.expected)}：${v.found}`,
  'expression/not_closed': (v) => han`第${v.at}个字符处打开，没有闭合：${v.opening}`,
  'expression/unknown_name': (v) => han`第${v.at}个字符处无此列${near(v.nearest)}：${v.name}`,
  'expression/unknown_function': (v) => han`第${v.at}个字符处无此函数${near(v.nearest)}：${v.name}`,
  'expression/arguments': (v) =>
    han`第${v.at}个字符处的 ${v.name} 应有 ${expectedInChinese(v.expected)} 个参数：${v.found}`,
  'expression/number_too_large': (v) => han`第${v.at}个字符处的数太大：${v.found}`,
  'expression/not_finite': (v, say) =>
    han`第${v.at}个字符处的 ${v.operation} 在 ${v.rows} 行中的 ${v.count} 行没有有限的值：${say.units(v.units)}`,
  'expression/too_few_values': (v) => han`第${v.at}个字符处的 ${v.name} 需要 ${v.needed} 行有值：${v.found}`,
  'expression/constant': (v, say) => han`第${v.at}个字符处的 ${v.name} 所用的列只有一个值：${say.number(v.value)}`,
  'expression/missing_skipped': (v) => han`第${v.at}个字符处的 ${v.name} 跳过的缺失行数：${v.count}`,
};
