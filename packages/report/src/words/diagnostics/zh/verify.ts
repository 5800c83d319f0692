/** 无法核验的说法。 */
import { han } from '../../han.ts';
import type { WordsOf } from '../kind.ts';

export const verify: WordsOf<'verify'> = {
  'verify/not_a_report': (v) => han`不是本版本的报告，位置：${v.path === '' ? '/' : v.path}`,
};
