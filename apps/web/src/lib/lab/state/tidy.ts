/** What a question comes to for a study: its settings, and the question without what changes nothing. */
import { type Outcome, type Study, type WhatIf, whatIfSettings } from '@cedu/core';

const same = (a: Outcome<string[]>, b: Outcome<string[]>): boolean =>
  a.ok && b.ok && JSON.stringify(a.value) === JSON.stringify(b.value);

/** The shortest question with the same settings; the question itself where it has faults. */
export function tidied(study: Study, question: WhatIf): WhatIf {
  const settings = whatIfSettings(study, question);
  if (!settings.ok) return question;
  let kept = question;
  for (const key of Object.keys(question) as (keyof WhatIf)[]) {
    const { [key]: _, ...without } = kept;
    if (same(settings, whatIfSettings(study, without))) kept = without;
  }
  return kept;
}
