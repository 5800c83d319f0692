import { readFileSync } from 'node:fs';
import { audit, parsePrinted } from '@cedu/core';
import { expect, test } from 'vitest';
import { packed, unpacked } from './address.ts';
import { asYaml, at, renamed, type Tree, textAt, withValue } from './tree.ts';

const paper = readFileSync(
  new URL('../../../../../packages/core/fixtures/china-ai-carbon-paper/printed.yaml', import.meta.url),
  'utf8',
);
const read = (text: string): Tree => {
  const parsed = parsePrinted(text);
  if (!parsed.ok) throw new Error(parsed.faults[0]!.message);
  return parsed.value as Tree;
};

test('the tables of a paper come back from their YAML, digit for digit, with the same audit', () => {
  const tree = read(paper);
  expect(read(asYaml(tree))).toEqual(tree);
  expect(audit(read(asYaml(tree)))).toEqual(audit(tree));
});

test.each([
  '',
  ' ',
  'a: b',
  '- x',
  '#',
  'true',
  '1.450',
  '-2.368***',
  '<0.001',
  '"quoted"',
  "it's",
  '{',
  '[',
  '&a',
  '*a',
  '!tag',
  '%',
  '@',
  'null',
  '~',
  '产业 基础',
  'é',
  '\t',
  'two\nlines',
  '\\',
  ': ',
  'a #b',
  '=',
  '|',
  '>',
  '?',
  '…',
  '<script>',
  '−0.5',
  '0x1F',
  '.inf',
])('%j is written so that it is read as it was', (text) => {
  const tree: Tree = {
    flat: text,
    [`k${text}`]: 'v',
    list: [text, text],
    deep: { a: { [text === '' ? 'x' : text]: [text] } },
  };
  expect(read(asYaml(tree))).toEqual(tree);
});

test('a place is set, emptied, renamed; the rest stays', () => {
  const tree: Tree = {
    n: '27',
    regressions: { a: { terms: { x: '1.20' } } },
    claims: [{ claim: 'sign' }, { claim: 'count' }],
  };
  const more = withValue(tree, ['regressions', 'a', 'r2'], '0.57');
  expect(textAt(more, ['regressions', 'a', 'r2'])).toBe('0.57');
  expect(withValue(more, ['regressions', 'a', 'r2'], '')).toEqual(tree);
  expect(withValue(tree, ['claims', 0], undefined)).toEqual({ ...tree, claims: [{ claim: 'count' }] });
  expect(at(renamed(tree, ['regressions'], 'a', 'b'), ['regressions', 'b', 'terms', 'x'])).toBe('1.20');
  expect(renamed(tree, ['regressions'], 'a', '')).toBe(tree);
  expect(at(tree, ['regressions', 'constructor'])).toBeUndefined();
});

test('tables in an address come back; nonsense is told', async () => {
  expect(await unpacked(await packed(paper))).toBe(paper);
  expect((await packed(paper)).length).toBeLessThan(6000);
  await expect(unpacked('not-deflate')).rejects.toThrow();
});
