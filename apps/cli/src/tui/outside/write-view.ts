/** Takes what is in view away: files by their ending, or the clipboard through the terminal. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { figures, type Table, tableAsCsv, tableAsHtml, tableAsLatex, tableAsMarkdown, tableAsText } from '@cedu/report';
import { writeWhole } from '../../files.ts';
import type { View } from '../view.ts';
import { figureInView, tableInView } from './in-view.ts';

const RENDERINGS: Readonly<Record<string, (table: Table) => string>> = {
  csv: tableAsCsv,
  md: tableAsMarkdown,
  tex: tableAsLatex,
  html: tableAsHtml,
  txt: (table) => `${tableAsText(table)}\n`,
};

const drawn = (view: View): string | null => {
  const name = figureInView(view);
  return name && figures[name].draw(view.report, { lang: view.state.lang, size: 'l', margin: 24 });
};

/** A name that is not taken yet: `stem.csv`, else `stem-2.csv`, … */
export function freeName(stem: string, ending: string): string {
  for (let k = 1; ; k++) {
    const name = k === 1 ? `${stem}.${ending}` : `${stem}-${k}.${ending}`;
    if (!existsSync(resolve(name))) return name;
  }
}

/** Writes the table as CSV and, where there is one, the figure as SVG; a named file decides by its ending. */
export async function writeView(view: View, file: string | undefined): Promise<string | null> {
  const table = tableInView(view);
  if (file !== undefined) {
    const ending = file.split('.').at(-1)!.toLowerCase();
    const text = ending === 'svg' ? drawn(view) : table && (RENDERINGS[ending] ?? tableAsCsv)(table);
    if (text === null) return null;
    await writeWhole(file, text);
    return file;
  }
  const stem = `${view.report.study.id ?? 'study'}-${view.state.screen}`;
  const written: string[] = [];
  const put = async (ending: string, text: string): Promise<void> => {
    const name = freeName(stem, ending);
    await writeWhole(name, text);
    written.push(name);
  };
  if (table) await put('csv', tableAsCsv(table));
  const figure = drawn(view);
  if (figure !== null) await put('svg', figure);
  return written.length > 0 ? written.join(', ') : null;
}

/** The terminal's own clipboard sequence (OSC 52) around some text. */
export const clipboard = (text: string): string => `\u001b]52;c;${Buffer.from(text, 'utf8').toString('base64')}\u0007`;

/** What `y` copies: the table in view as Markdown; its title, for the foot. */
export function copied(view: View): { readonly title: string; readonly text: string } | null {
  const table = tableInView(view);
  return table && { title: table.title, text: tableAsMarkdown(table) };
}
