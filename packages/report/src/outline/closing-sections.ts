/** The last sections: notes in words, sources and licences, how to cite and to repeat the study. */
import type { Report } from '@cedu/core';
import { type Context, diagnose, labelIn, placeOf } from '../words/index.ts';
import type { Section } from './outline.ts';

/** A place that ends in a row's number, or in a name that the words hold, tells a reader nothing more. */
function isSaid(place: string, words: string): boolean {
  const last = place.slice(place.lastIndexOf('.') + 1);
  return place === '' || /^\d+$/.test(last) || (last.length > 1 && words.includes(last));
}

/** Where the words that notes of one kind begin with end: after a colon or semicolon; 0 where they begin apart. */
function commonStart(lines: readonly string[]): number {
  const [first, ...others] = lines as [string, ...string[]];
  let length = 0;
  while (length < first.length && others.every((line) => line[length] === first[length])) length++;
  const start = first.slice(0, length);
  return Math.max(
    ...['; ', ': ', '；', '：'].map((mark) => start.lastIndexOf(mark) + mark.length * Number(start.includes(mark))),
    0,
  );
}

/** From this many on, notes that begin alike are one line. */
const MANY = 3;

/**
 * Each note in the reader's words, with the place it speaks of where the words do not name it. What two steps say
 * alike is said once, and many notes of one kind are told in a row.
 */
export function noteLines(report: Pick<Report, 'notes'>, context: Context): string[] {
  const byCode = new Map<string, string[]>();
  for (const note of report.notes) {
    const place = placeOf(note.path);
    const words = diagnose(note, context.lang, context.names.unit);
    const line = isSaid(place, words) ? words : context.words.study.located(place, words);
    const lines = byCode.get(note.code) ?? [];
    if (!lines.includes(line)) lines.push(line);
    byCode.set(note.code, lines);
  }
  return [...byCode.values()].flatMap((lines) => {
    const start = lines.length < MANY ? 0 : commonStart(lines);
    if (start === 0) return lines;
    const parts = lines.map((line) => line.slice(start));
    return [lines[0]!.slice(0, start) + parts.join(context.lang === 'zh' ? '；' : '; ')];
  });
}

export function notesSection(report: Report, context: Context): Section {
  const { study } = context.words;
  const items = noteLines(report, context);
  return {
    id: 'notes',
    name: study.sections.notes,
    shows: '',
    blocks: items.length > 0 ? [{ kind: 'list', items }] : [{ kind: 'paragraph', text: study.noNotes }],
  };
}

export function sourcesSection(report: Report, context: Context): Section[] {
  const { study } = context.words;
  const items = report.study.sources.map((source) => {
    const name = labelIn(source.name, context.lang) ?? '';
    const licence = labelIn(source.licence, context.lang);
    return [licence ? study.licence(name, licence) : name, source.url].filter(Boolean).join(' ');
  });
  if (items.length === 0) return [];
  return [{ id: 'sources', name: study.sections.sources, shows: '', blocks: [{ kind: 'list', items }] }];
}

export function reproduceSection(report: Report, title: string, command: string, context: Context): Section {
  const { study } = context.words;
  const identity = [study.engine(report.engine), study.seed(report.seed), study.report(report.id)];
  return {
    id: 'reproduce',
    name: study.sections.reproduce,
    shows: '',
    blocks: [
      { kind: 'code', text: command },
      { kind: 'paragraph', text: identity.join(context.lang === 'zh' ? '，' : ', ') },
      { kind: 'paragraph', text: study.cite(title, report.engine, report.id) },
    ],
  };
}
