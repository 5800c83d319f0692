/** The command line's own words; what it says of results comes from the catalogues of @cedu/report. */
import type { FileFault } from '../faults.ts';
import type { Language } from '../language.ts';
import { type CommandWords, en } from './en.ts';
import { zh } from './zh.ts';

export type { CommandWords };
export const commandWords = (lang: Language): CommandWords => (lang === 'zh' ? zh : en);

/** A file fault as a line, the offending value last. */
export function fileWords(fault: FileFault, lang: Language): string {
  const { detail, file } = fault.values;
  const words = commandWords(lang);
  const shown = detail.includes(file) ? detail : `${file} (${detail})`;
  return `${words.files[fault.code]}${words.colon}${shown}`;
}
