/** Runs the `@example` of doc comments as tests: a line `expression; // => value` must give that value. */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';

const EXAMPLE = /@example\n((?:\s*\*(?!\/).*\n)+?)(?=\s*\*\/|\s*\* @)/g;

interface Check {
  readonly code: string;
  readonly expected: string;
}

/** The statements of one example, each check with all code before it. */
function checksOf(block: string): Check[] {
  const checks: Check[] = [];
  let before = '';
  for (const raw of block.split('\n')) {
    const line = raw.replace(/^\s*\* ?/, '');
    const arrow = line.indexOf('// =>');
    if (arrow < 0) {
      before += `${line}\n`;
      continue;
    }
    const expression = line.slice(0, arrow).trim().replace(/;$/, '');
    checks.push({ code: `${before}\nreturn (${expression});`, expected: line.slice(arrow + 5).trim() });
  }
  return checks;
}

/**
 * Declares one test for each `// => value` of the file's examples. `scope` holds the names that the examples use;
 * the expected side is a JavaScript literal, compared with `toEqual`.
 *
 * @param source `new URL('./file.ts', import.meta.url)` of the module whose doc comments are read.
 */
export function testExamples(source: URL, scope: Record<string, unknown>): void {
  const text = readFileSync(fileURLToPath(source), 'utf8');
  const names = Object.keys(scope);
  const values = Object.values(scope);
  // The code is our own doc comments, run in tests only.
  const run = (body: string): unknown => {
    const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
    return new AsyncFunction(...names, stripTypeScriptTypes(`async () => {${body}}`).slice(13, -1))(...values);
  };
  const checks = [...text.matchAll(EXAMPLE)].flatMap((match) => checksOf(match[1]!));
  test(`the examples of ${source.pathname.split('/').at(-1)} are checked`, () => {
    expect(checks.length).toBeGreaterThan(0);
  });
  for (const { code, expected } of checks) {
    const shown = code.slice(code.lastIndexOf('return (') + 8, -2);
    test(`example: ${shown}`, async () => {
      const wanted = await run(`return (${expected});`);
      const found = await run(code);
      expect(found, inspect(found)).toEqual(wanted);
    });
  }
}
