/** The sections of a study page: the outline of the study, set in rows of text and figures with notes in the margin. */
import type { Finding, Report } from '@cedu/core';
import {
  type Block,
  type FigureName,
  figures,
  type Language,
  type Section,
  studyOutline,
  type Table,
  wordsIn,
} from '@cedu/report';
import { type SiteWords, siteWords } from '../words/index.ts';

type Text = Exclude<Block, { kind: 'figure' } | { kind: 'table' } | { kind: 'audit' }>;
type Note = readonly [title: string, text: string];

/** A part of a section; `wide` parts run under the margin. */
export type Part =
  | { readonly kind: 'text'; readonly blocks: readonly Text[] }
  | { readonly kind: 'honest'; readonly text: string }
  /** `table` is a fuller one than the first figure's own, and takes its place. */
  | {
      readonly kind: 'figures';
      readonly names: readonly FigureName[];
      readonly table: Table | null;
      readonly wide: boolean;
    }
  /** `folded` behind its title: what it says is drawn above it, or is for the few. */
  | { readonly kind: 'table'; readonly table: Table; readonly wide: boolean; readonly folded: boolean }
  /** What the audit found that does not agree. */
  | { readonly kind: 'audit'; readonly findings: readonly Finding[]; readonly wide: boolean };

export interface PageSection {
  readonly id: string;
  readonly name: string;
  readonly shows: string;
  readonly parts: readonly Part[];
  readonly notes: readonly Note[];
}

/** Drawn wider than the column of text. */
const WIDE: ReadonlySet<FigureName> = new Set(['tileGrid', 'posteriors', 'specificationCurve']);
/** A figure that stands beside the one before it. */
const BESIDE: Partial<Record<FigureName, FigureName>> = { tileGrid: 'ranking' };
/** Tables that say what the figure before them shows, and more; the others stand open. */
const OF_FIGURE = /^(weights|scores|criteria|importance|posteriors.*)$/;
const WIDE_TABLES = /^descriptives$/;
/** Tables that stand open; the others are on demand. */
const OPEN_TABLES = /^(descriptives|regressions|components-?\d*)$/;

/** Notes in the margin, by section; those that the study gives no reason for are left out. */
function notesOf(id: string, report: Report, words: SiteWords): Note[] {
  const { notes } = words;
  const when = (holds: boolean, note: Note): Note[] => (holds ? [note] : []);
  switch (id) {
    case 'index':
      return [
        ...when(report.index?.weighting === 'entropy', notes.entropy),
        ...when(figures.tileGrid.available(report), notes.tiles),
      ];
    case 'outcome':
      return [...when(report.outcome?.normality !== null, notes.normality), notes.skewness];
    case 'associations':
      return [notes.fits];
    case 'regressions':
      return [notes.interval, notes.vif];
    case 'mixture':
      return [notes.guard, notes.ratio];
    case 'groups':
      return [notes.posterior];
    case 'trust':
      return [notes.range];
    default:
      return [];
  }
}

function partsOf(section: Section, report: Report): Part[] {
  const parts: Part[] = [];
  for (const block of section.blocks) {
    const last = parts.at(-1);
    if (block.kind === 'figure') {
      if (!figures[block.name].available(report)) continue;
      const partner = BESIDE[block.name];
      if (partner !== undefined && last?.kind === 'figures' && last.names[0] === partner) {
        parts[parts.length - 1] = { ...last, names: [...last.names, block.name], wide: true };
      } else parts.push({ kind: 'figures', names: [block.name], table: null, wide: WIDE.has(block.name) });
    } else if (block.kind === 'table') {
      const { id } = block.table;
      const { table } = block;
      if (last?.kind === 'figures' && OF_FIGURE.test(id)) parts[parts.length - 1] = { ...last, table };
      else parts.push({ kind: 'table', table, wide: WIDE_TABLES.test(id), folded: !OPEN_TABLES.test(id) });
    } else if (block.kind === 'audit') {
      const findings = report.audit?.findings.filter((f) => f.verdict !== 'consistent') ?? [];
      parts.push({ kind: 'audit', findings, wide: true });
    } else if (block.kind === 'honest') parts.push({ kind: 'honest', text: block.text });
    else if (last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', blocks: [...last.blocks, block] };
    else parts.push({ kind: 'text', blocks: [block] });
  }
  return parts;
}

/** How to cite stands under a heading of its own, last in the section. */
function withCite(section: Section, heading: string): Section {
  const cite = section.blocks.at(-1);
  if (section.id !== 'reproduce' || cite?.kind !== 'paragraph') return section;
  return { ...section, blocks: [...section.blocks.slice(0, -1), { kind: 'subheading', text: heading }, cite] };
}

/** The page as data: the outline's head, and its sections in parts. `command` repeats the study, where its name does not. */
export function studyPage(
  report: Report,
  lang: Language,
  command = `npm run --silent cedu -- run ${report.study.id ?? 'study.yaml'}`,
) {
  const { sections, ...head } = studyOutline(report, { lang, methods: true, command });
  const words = siteWords(lang);
  const cite = wordsIn(lang).study.sections.cite;
  return {
    ...head,
    sections: sections.map(
      (section): PageSection => ({
        id: section.id,
        name: section.name,
        shows: section.shows,
        parts: partsOf(withCite(section, cite), report),
        notes: notesOf(section.id, report, words),
      }),
    ),
  };
}
