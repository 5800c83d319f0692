/** From the text of a `printed.yaml` to plain data in which every scalar is still the text that was typed. */
import { isAlias, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { done, type Fault, failed, fault, type Outcome } from '../diagnostics/index.ts';
import { LIMITS } from '../limits.ts';
import { RESERVED_NAMES } from '../table/index.ts';

/**
 * Reads YAML with the failsafe schema: `1.450` stays `1.450`, where a number would lose its last place and with it a
 * tenth of the interval. Tags mean nothing, aliases are counted before they unfold, and keys that name a prototype
 * are refused.
 *
 * Faults: `audit/too_large`, `audit/syntax` with line and column, `audit/reserved_name`.
 *
 * @example
 * const tables = parsePrinted('printed: 1\nn: 27\nregressions:\n  a: { terms: { x: -2.360*** } }\n');
 * tables.ok && tables.value; // => ({ printed: '1', n: '27', regressions: { a: { terms: { x: '-2.360***' } } } })
 */
export function parsePrinted(text: string): Outcome<unknown> {
  if (text.length > LIMITS.studyBytes) {
    const values = { limit: LIMITS.studyBytes, found: text.length };
    return failed(fault('audit/too_large', '', `longer than ${values.limit} characters: ${values.found}`, values));
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
  });
  const at = (offset: number) => lines.linePos(offset);
  const [error] = document.errors;
  if (error) return failed(syntax(error.message, at(error.pos[0])));

  const faults: Fault[] = [];
  let aliases = 0;
  visit(document, {
    Alias(_, node) {
      aliases++;
      if (aliases === LIMITS.studyAliases + 1) {
        faults.push(syntax(`more than ${LIMITS.studyAliases} aliases`, at(node.range?.[0] ?? 0)));
      }
    },
    Pair(_, pair) {
      const name = isScalar(pair.key) ? String(pair.key.value) : isAlias(pair.key) ? pair.key.source : '';
      if (RESERVED_NAMES.has(name)) faults.push(fault('audit/reserved_name', '', `a reserved name: ${name}`, { name }));
    },
  });
  if (faults.length > 0) return failed(...faults);
  try {
    return done(document.toJS({ maxAliasCount: LIMITS.studyAliases }) as unknown);
  } catch (reason) {
    return failed(syntax(reason instanceof Error ? reason.message : String(reason), { line: 1, col: 1 }));
  }
}

function syntax(reason: string, { line, col }: { line: number; col: number }): Fault {
  const message = `cannot be read at line ${line}, column ${col}: ${reason}`;
  return fault('audit/syntax', '', message, { line, column: col, reason });
}
