/** The audit in plain text: verdicts in a column of their own, details below what does not agree. */
import type { Audit } from '@cedu/core';
import { type AuditEntry, auditCounts, auditEntries } from '../outline/index.ts';
import { bareContext, type Language, wordsIn } from '../words/index.ts';
import { glyphsFor } from './glyphs.ts';
import type { PlainOptions } from './options.ts';
import { padEnd, width } from './width.ts';
import { hang, wrap } from './wrap.ts';

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(width));

/** Lines of the entries; a blank line stands around those with details. */
export function auditLines(
  entries: readonly AuditEntry[],
  cells: number,
  lang: Language,
  safe: (text: string) => string,
): string[] {
  const { terms } = wordsIn(lang);
  const verdicts = entries.map((e) => safe(`${e.mark} ${e.word}`));
  const room = widest(verdicts) + 2;
  const labels = widest(entries.flatMap((e) => e.details.map((d) => d.label))) + 2;
  const narrow = room + labels > cells / 2;
  return entries.flatMap((entry, i) => {
    const first = padEnd(verdicts[i]!, room);
    const indent = narrow ? 2 : room;
    const heading = hang(first, safe(entry.where === '' ? entry.name : terms.aside(entry.name, entry.where)), cells);
    const says = hang(' '.repeat(indent), safe(entry.says), cells);
    const details = entry.details.flatMap((d) =>
      hang(`${' '.repeat(indent)}${padEnd(d.label, labels)}`, safe(d.text), cells),
    );
    const parted = i > 0 && (details.length > 0 || (entries[i - 1]?.details.length ?? 0) > 0);
    return [...(parted ? [''] : []), ...heading, ...says, ...details];
  });
}

/** An audit on its own, as `cedu audit` prints it; without a last line break. */
export function renderAudit(audit: Audit, options: PlainOptions & { readonly lang: Language }): string {
  const context = bareContext(options.lang);
  const cells = options.width ?? 100;
  const { safe } = glyphsFor(options.ambiguousWidth ?? 1);
  return [
    ...wrap(safe(auditCounts(audit, context)), cells),
    '',
    ...auditLines(auditEntries(audit, context), cells, options.lang, safe),
    '',
    ...wrap(safe(context.words.study.audit.rule), cells),
  ].join('\n');
}
