import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { estimatorContents, estimatorPage, pageNames } from './estimator-pages.ts';

const DOCS = new URL('../../../../docs/estimators/', import.meta.url);

describe('docs/estimators are what the doc comments say (pnpm --filter @cedu/core run docs)', () => {
  test.each(pageNames)('%s', (name) => {
    expect(readFileSync(new URL(`${name}.md`, DOCS), 'utf8')).toBe(estimatorPage(name));
  });
  test('the list, and no page that nobody makes', () => {
    expect(readFileSync(new URL('README.md', DOCS), 'utf8')).toBe(estimatorContents());
    expect(readdirSync(DOCS).sort()).toEqual(['README.md', ...pageNames.map((name) => `${name}.md`)].sort());
  });
});
