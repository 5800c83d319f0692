/** 文件、单元格与名称的说法。 */
import { han } from '../../han.ts';
import type { WordsOf } from '../kind.ts';

const near = (nearest: string | null): string => (nearest === null ? '' : `，是否为 \`${nearest}\``);

const REASONS = {
  text: '文字',
  thousands_separator: '千位分隔符',
  decimal_comma: '小数逗号',
  percent: '百分号',
  full_width: '全角数字',
  unicode_minus: '排版用的减号',
};

export const table: WordsOf<'table'> = {
  'table/empty': () => '文件是空的，字节数：0',
  'table/no_rows': (v) => han`有 ${v.columns} 列的表头，下面没有数据，行数：0`,
  'table/binary': (v) => han`不是文本表格，看来是：${v.format}`,
  'table/encoding': (v) => han`字节不合编码：${v.encoding}`,
  'table/encoding_guessed': (v) => han`不是 UTF-8，读作：${v.encoding}`,
  'table/limit': (v, say) => han`超过 ${v.limit} 的上限 ${say.number(v.most)}：${say.number(v.found)}`,
  'table/ragged_row': (v) => han`第 ${v.row} 行的单元格数与表头（${v.expected}）不同：${v.found}`,
  'table/quote': (v) =>
    v.problem === 'not_closed'
      ? han`引号没有闭合，起于第 ${v.row} 行，列：${v.column}`
      : han`第 ${v.row} 行闭合的引号之后还有文字，列：${v.column}`,
  'table/blank_lines': (v) => han`跳过的空行，第一处在第 ${v.first} 行，行数：${v.count}`,
  'table/empty_name': (v) => han`没有名称的列：第 ${v.column} 列`,
  'table/duplicate_name': (v) => han`第 ${v.first} 列与第 ${v.second} 列同名：${v.name}`,
  'table/reserved_name': (v) => han`列用了保留的名称：${v.name}`,
  'table/name_taken': (v) => han`名称已为一列所用：${v.name}`,
  'table/cycle': (v) => han`互相需要的变量：${v.names.join(' → ')}`,
  'table/unknown_column': (v) => han`没有叫这个名称的列${near(v.nearest)}：${v.name}`,
  'table/missing_unit': (v) => han`${v.column} 列没有写出单位名称，行：${v.row}`,
  'table/duplicate_unit': (v, say) => han`第 ${v.first} 行与第 ${v.second} 行是同一单位：${say.unit(v.unit)}`,
  'table/not_a_number': (v, say) =>
    han`${v.column} 应为数，第 ${v.row} 行（${say.unit(v.unit)}）却有${REASONS[v.reason]}：${v.found}`,
  'table/infinite': (v, say) => han`${v.column} 在第 ${v.row} 行（${say.unit(v.unit)}）不是有限的数：${v.found}`,
};
