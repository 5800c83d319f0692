/** The last sections: notes in words, sources and licences, how to cite and to repeat the study. */
import type { Report } from '@cedu/core';
import { type Context, diagnose, labelIn, placeOf } from '../words/index.ts';
import type { Section } from './outline.ts';

/** Each note in the reader's words, with the place it speaks of; what two steps say alike is said once. */
export function noteLines(report: Pick<Report, 'notes'>, context: Context): string[] {
  const lines = report.notes.map((note) => {
    const place = placeOf(note.path);
    const words = diagnose(note, context.lang, context.names.unit);
    return place === '' ? words : context.words.study.located(place, words);
  });
  return [...new Set(lines)];
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
