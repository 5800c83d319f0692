/** English words for what cannot be verified. */
import type { WordsOf } from '../kind.ts';

export const verify: WordsOf<'verify'> = {
  'verify/not_a_report': (v) => `not a report of this version, at: ${v.path === '' ? '/' : v.path}`,
};
