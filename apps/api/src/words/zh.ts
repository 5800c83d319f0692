/** What the API itself says, in Chinese. */
import type { en } from './en.ts';

export const zh: typeof en = {
  'json/syntax': () => '不是 JSON',
  'json/encoding': () => '不是 UTF-8',
  'json/too_deep': ({ most }) => `嵌套超过 ${most} 层`,
  'json/duplicate_key': () => '同一对象中有重复的键',
  'json/reserved_key': () => '保留的键',
  'json/number_out_of_range': () => '数超出 ±1.8e308',
  'request/unknown_key': ({ nearest }) => (nearest === null ? '未知的键' : `未知的键，是否为 \`${nearest}\``),
  'request/missing_key': () => '需要此键',
  'request/invalid_value': ({ expected }) => `应为：${expected}`,
  'request/data_not_inline': () => '数据须写在请求之内：不读取文件名与网址',
  'request/unknown_study': ({ nearest }) =>
    nearest === null ? '没有此编号的内置研究' : `没有此编号的内置研究，是否为 \`${nearest}\``,
  'request/reserved_name': () => '保留的名称',
  'request/no_place': () => '此处不是可设键的映射',
  'request/no_file': () => '表单须含名为 `data` 的文件',
  'request/idempotency_key': ({ most }) => `Idempotency-Key 须为 1 至 ${most} 个字符`,
  'request/too_large': ({ most }) => `超过上限（字节）：${most}`,
  'request/too_costly': ({ found, most }) => `估计的计算量（上限 ${most}）：${found}`,
  'job/stopped': () => '计算自行中止，请求本身无误，请重新提交',
};
