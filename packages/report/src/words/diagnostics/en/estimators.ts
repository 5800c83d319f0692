/** English words for what the estimators have to say. */
import type { WordsOf } from '../kind.ts';

export const estimators: WordsOf<'describe' | 'associate' | 'mixture'> = {};
