/** Progress of long work: one line on stderr that is drawn over, and only where a person watches. */
import type { Progress } from '@cedu/core';
import { stepName } from '@cedu/report';
import type { Context } from './context.ts';
import type { Language } from './language.ts';

const CLEAR = '\r\u001b[2K';

/** A listener for `onProgress`, and `end` to take the line away. Silent off a terminal. */
export function watchProgress(context: Context, lang: Language): { update: (at: Progress) => void; end: () => void } {
  if (!context.watched) return { update: () => {}, end: () => {} };
  let last = 0;
  return {
    update: ({ step, done, total }) => {
      const now = performance.now();
      if (now - last < 80) return;
      last = now;
      const share = total > 0 ? ` ${Math.round((100 * done) / total)} %` : '';
      context.err(`${CLEAR}${stepName(step, lang)}${share}`);
    },
    end: () => context.err(CLEAR),
  };
}
