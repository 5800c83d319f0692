/** The table of rules in docs/audit.md, made of the rules themselves. Run as a program, it writes the table anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { RULES } from '../rules/index.ts';

export const DOCUMENT = fileURLToPath(new URL('../../../../../docs/audit.md', import.meta.url));
const [BEGIN, END] = ['<!-- rules: written from the rules -->', '<!-- end of rules -->'];

const cell = (text: string) => text.replaceAll('|', '\\|');

/** One row for each rule, in the order of the audit. */
export function rulesTable(): string {
  const rows = RULES.map(({ id, kind, title, identity, conventions, sources }) => {
    const cells = [`\`${id}\``, kind, title, `\`${identity}\``, conventions.join('; '), sources.join('; ')];
    return `| ${cells.map(cell).join(' | ')} |`;
  });
  return ['| rule | kind | what | identity | conventions tried | sources |', '|---|---|---|---|---|---|', ...rows].join(
    '\n',
  );
}

/** What stands between the marks in the document. */
export function documentedTable(): string {
  const text = readFileSync(DOCUMENT, 'utf8');
  return text.slice(text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END)).trim();
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) {
  const text = readFileSync(DOCUMENT, 'utf8');
  const [before, after] = [text.slice(0, text.indexOf(BEGIN) + BEGIN.length), text.slice(text.indexOf(END))];
  writeFileSync(DOCUMENT, `${before}\n\n${rulesTable()}\n\n${after}`);
}
