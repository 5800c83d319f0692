/** 文件、单元格与名称的说法。 */
import { han } from '../../han.ts';
import type { Say } from '../../say.ts';
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

const UNIMPUTABLE = {
  text: '文字列没有中位数',
  no_values: '没有可取中位数的值',
  no_group: '没有可取中位数的组',
};

/** 列出的单位，以及未列出的还有多少。 */
const some = (v: { units: readonly string[]; count: number }, say: Say): string =>
  say.units(v.units) + (v.count > v.units.length ? ` 等 ${v.count} 个` : '');

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
  'table/unknown_unit': (v) => han`没有一行是这个单位${near(v.nearest)}：${v.name}`,
  'table/excluded': (v, say) => han`未纳入的单位，${v.rows} 个中 ${v.count} 个：${some(v, say)}`,
  'table/no_rows_left': (v) => han`所有的行都被略去，共有行数：${v.rows}`,
  'table/missing': (v, say) => han`${v.column} 缺失，按规定不予计算，${v.rows} 行中 ${v.count} 行：${some(v, say)}`,
  'table/missing_dropped': (v, say) => han`${v.column} 缺失而略去的行，${v.rows} 行中 ${v.count} 行：${some(v, say)}`,
  'table/missing_kept': (v, say) => han`${v.column} 缺失，保留原样，${v.rows} 行中 ${v.count} 行：${some(v, say)}`,
  'table/imputed': (v, say) =>
    han`${v.column} 的缺失以${v.by === null ? '' : `其 ${v.by} 组的`}中位数代替，${v.rows} 行中 ${v.count} 行：${some(v, say)}`,
  'table/cannot_impute': (v, say) => han`${UNIMPUTABLE[v.problem]}：${v.unit === null ? v.column : say.unit(v.unit)}`,
  'table/json_syntax': (v) => han`不是 JSON：${v.problem}`,
  'table/json_form': (v) => han`既不是由对象组成的行，也不是由数组组成的列：${v.found}`,
  'table/not_a_cell': (v) => han`既不是数，也不是文字或空值，第 ${v.row} 行的 ${v.column}：${v.found}`,
  'table/row_keys': (v) =>
    v.problem === 'absent'
      ? han`第 ${v.row} 行缺少首行所有的列：${v.key}`
      : han`第 ${v.row} 行有首行所无的列：${v.key}`,
  'table/not_a_number': (v, say) =>
    han`${v.column} 应为数，第 ${v.row} 行（${say.unit(v.unit)}）却有${REASONS[v.reason]}：${v.found}`,
  'table/infinite': (v, say) => han`${v.column} 在第 ${v.row} 行（${say.unit(v.unit)}）不是有限的数：${v.found}`,
  'table/workbook': (v) => han`无法读取的工作簿：${v.reason}`,
  'table/unknown_sheet': (v, say) => han`${say.list(v.sheets)}中没有这个工作表${near(v.nearest)}：${v.name}`,
};
