/** Writes docs/estimators from the doc comments. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { estimatorContents, estimatorPage, pageNames } from './src/testing/estimator-pages.ts';

const folder = new URL('../../docs/estimators/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('README.md', folder), estimatorContents());
for (const name of pageNames) writeFileSync(new URL(`${name}.md`, folder), estimatorPage(name));
