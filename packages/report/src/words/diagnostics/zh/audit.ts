/** 印出数字的文件的说法。 */
import { han } from '../../han.ts';
import type { WordsOf } from '../kind.ts';
import { expectedInChinese } from './expected.ts';

const near = (nearest: string | null): string => (nearest === null ? '' : `，是否为 \`${nearest}\``);

export const audit: WordsOf<'audit'> = {
  'audit/too_large': (v, say) => han`超过${say.number(v.limit)}字节的上限：${say.number(v.found)}`,
  'audit/syntax': (v) => han`第${v.line}行第${v.column}列无法读懂：${v.reason}`,
  'audit/reserved_name': (v) => han`保留的名称，不可使用：${v.name}`,
  'audit/not_a_mapping': (v) => han`印出数字的文件应由键与值组成：${v.found}`,
  'audit/unknown_key': (v) => han`未知的键${near(v.nearest)}：${v.key}`,
  'audit/missing_key': (v) => han`缺少一个键：${v.key}`,
  'audit/not_a_figure': (v) => han`不是印出的数字，如“-16.79”或“< 0.001”：${v.found}`,
  'audit/invalid_value': (v) => han`应为 ${expectedInChinese(v.expected)}：${v.found}`,
  'audit/unknown_reference': (v) => han`${v.within} 中没有这个名称${near(v.nearest)}：${v.name}`,
  'audit/row_length': (v) => han`${v.row} 行的数字个数与列数（${v.expected}）不同：${v.found}`,
  'audit/number_not_text': (v) => han`写成数而没有加引号的数字，末尾的零可能已丢失：${v.count}`,
};
