/** 各估计器的说法。 */
import type { WordsOf } from '../kind.ts';

export const estimators: WordsOf<'describe' | 'associate' | 'mixture'> = {};
