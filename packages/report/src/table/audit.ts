/** The audit as a table, for files: a row for each finding. */
import type { Audit } from '@cedu/core';
import { auditPhrase, findingSentence, ruleName, verdictWord } from '../words/audit/index.ts';
import type { Context } from '../words/index.ts';
import { body, type Table, words } from './table.ts';

export function auditTable(audit: Audit, context: Context): Table {
  const { lang } = context;
  const { audit: say } = context.words.study;
  return {
    id: 'audit',
    title: say.title,
    columns: [
      { id: 'verdict', label: say.verdict, align: 'left' },
      { id: 'where', label: say.where, align: 'left' },
      { id: 'rule', label: say.what, align: 'left' },
      { id: 'says', label: say.says, align: 'left' },
    ],
    rows: audit.findings.map((f) =>
      body(
        words(verdictWord(f, context).word),
        words(auditPhrase(f.where[0]?.label ?? '', lang, audit.names)),
        words(ruleName(f.rule, lang)),
        words(findingSentence(f, lang, audit.names)),
      ),
    ),
    notes: [say.rule],
  };
}
