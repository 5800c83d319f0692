/** Runs the `@example` of a doc comment as a test: each line `expression; // => value` must give that value. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const EXAMPLE = /@example\n((?:\s*\*(?!\/).*\n)+?)(?=\s*\*\/|\s*\* @)/g;

/** `scope` holds the names that the examples use; the expected side is a JavaScript literal. */
export function testExamples(source: URL, scope: Record<string, unknown>): void {
  const blocks = [...readFileSync(source, 'utf8').matchAll(EXAMPLE)].map((match) => match[1]!);
  test(`the examples of ${source.pathname.split('/').at(-1)} are there`, () => expect(blocks).not.toEqual([]));
  // The code is our own doc comments, run in tests only.
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  const run = (body: string): unknown => new AsyncFunction(...Object.keys(scope), body)(...Object.values(scope));
  for (const block of blocks) {
    let before = '';
    for (const line of block.split('\n').map((raw) => raw.replace(/^\s*\* ?/, ''))) {
      const [code = '', expected] = line.split('// =>');
      if (expected === undefined) {
        before += `${line}\n`;
        continue;
      }
      const body = `${before}\nreturn (${code.trim().replace(/;$/, '')});`;
      test(`example: ${code.trim()}`, async () => {
        expect(await run(body)).toEqual(await run(`return (${expected});`));
      });
    }
  }
}
