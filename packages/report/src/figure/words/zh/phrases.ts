/** 图中句子的零件。 */
import type { Standing } from '../en/phrases.ts';

export const scaled: Record<string, string> = { minmax: '解释变量缩放到 0–1', zscore: '解释变量已标准化', none: '' };
export const DIGITS = ['零', '一', '两', '三', '四', '五', '六', '七', '八'];
export const many = (n: number): string => DIGITS[n] ?? `${n}`;
/** A template in which a space beside a name goes where the name is Chinese on that side. */
export const han = (strings: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  strings.reduce((said, piece, i) => said + String(values[i - 1] ?? '') + piece, '').replace(BETWEEN_HAN, '');
export const BETWEEN_HAN = /(?<=[\u3400-\u9fff，。；：（）]) (?=[\u3400-\u9fff，。；：（）])/g;
export const clauses = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('，');

export const hollow = (kept: boolean): string =>
  kept ? '空心：后验低于 0.9，或在不足 90% 的自助拟合中保持原组' : '空心：后验低于 0.9';

/** 检验不支持分组时，标题所说的话。 */
export const supposedGroups: Record<Exclude<Standing, 'supported'>, string> = {
  unshown: '分组，假如不止一类：数据没有显示这一点。',
  unsettled: '分组，假如不止一类：这一点尚未确定。',
  untested: '分组，假如不止一类：这一点没有检验。',
};
