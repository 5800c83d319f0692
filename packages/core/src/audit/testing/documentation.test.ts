import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { audit } from '../audit.ts';
import { knownKeys } from '../faults.ts';
import { parsePrinted } from '../parse.ts';
import { DOCUMENT, documentedTable, rulesTable } from './rules-table.ts';

const text = readFileSync(DOCUMENT, 'utf8');
const block = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(text)![1]!;

test('the table of rules is that of the rules', () => {
  expect(documentedTable()).toBe(rulesTable());
});

test('the worked example gives the findings that are shown', () => {
  const parsed = parsePrinted(block('yaml'));
  const found = parsed.ok ? audit(parsed.value) : parsed;
  if (!found.ok) throw new Error(JSON.stringify(found.faults));
  const lines = found.value.findings.map(({ verdict, rule, message }) => `[${verdict}] ${rule}: ${message}`);
  expect(block('text').trim().split('\n')).toEqual(lines);
});

test('every key of the schema is documented', () => {
  const missing = knownKeys().filter((key) => !text.includes(`\`${key}`) && !text.includes(`${key}:`));
  expect(missing).toEqual([]);
});
