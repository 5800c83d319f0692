/** A study in Markdown, for repositories, notebooks and Pandoc. */
import type { Report } from '@cedu/core';
import { figures } from '../figure/index.ts';
import { mathAsLatex } from '../formula/index.ts';
import type { AuditEntry } from '../outline/index.ts';
import { escapeMarkdown, tableAsMarkdown } from '../table/index.ts';
import { inARow } from '../words/han.ts';
import { type Context, contextOf } from '../words/index.ts';
import { type DocumentOptions, type Numbered, numberedOutline } from './page.ts';

interface Page {
  readonly report: Report;
  readonly context: Context;
  readonly options: DocumentOptions;
}

function figureMarkdown(name: keyof typeof figures, number: number, page: Page): string {
  const { report, context, options } = page;
  if (!options.figurePath) return '';
  const figure = figures[name];
  const alt = escapeMarkdown(figure.alt(report, context.lang));
  const caption = `**${context.words.study.figure(number)}** ${escapeMarkdown(figure.title(report, context.lang))}`;
  return `![${alt}](<${options.figurePath(name)}>)\n\n${caption}`;
}

function auditMarkdown(entry: AuditEntry, { terms }: Context['words']): string {
  const what = entry.where === '' ? entry.name : terms.aside(entry.name, entry.where);
  const head = `- ${entry.mark} **${escapeMarkdown(entry.word)}** ${escapeMarkdown(what)}: ${escapeMarkdown(entry.says)}`;
  return [head, ...entry.details.map((d) => `  - ${escapeMarkdown(`${d.label}: ${d.text}`)}`)].join('\n');
}

function blockMarkdown({ block, number }: Numbered, page: Page): string {
  switch (block.kind) {
    case 'paragraph':
      return escapeMarkdown(block.text);
    case 'honest':
      return `> ${escapeMarkdown(block.text)}`;
    case 'subheading':
      return `### ${escapeMarkdown(block.text)}`;
    case 'list':
      return block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
    case 'code':
      return ['```sh', block.text, '```'].join('\n');
    case 'formula':
      return `$$\n${mathAsLatex(block.math)}\n$$`;
    case 'audit':
      return block.entries.map((entry) => auditMarkdown(entry, page.context.words)).join('\n');
    case 'figure':
      return figureMarkdown(block.name, number, page);
    case 'table':
      return tableAsMarkdown(block.table, page.context.words.study.table(number)).trimEnd();
  }
}

/** The whole study; figures are linked where `figurePath` says they are. */
export function studyAsMarkdown(report: Report, options: DocumentOptions): string {
  const context = contextOf(report, options.lang);
  const { study, terms } = context.words;
  const outline = numberedOutline(report, options);
  const page = { report, context, options };
  const findings = outline.findings.map((f) => {
    const text = escapeMarkdown(study.because(f.text, f.because));
    return `- **${terms.certainty[f.certainty]}** ${text}`;
  });
  const sections = outline.sections.flatMap((s) => {
    const heading = s.shows === '' ? s.name : study.heading(s.name, s.shows);
    return [`## ${s.number} ${escapeMarkdown(heading)}`, ...s.blocks.map((block) => blockMarkdown(block, page))];
  });
  const parts = [
    `# ${escapeMarkdown(outline.title)}`,
    outline.question === null ? '' : escapeMarkdown(outline.question),
    ...outline.caveats.map((c) => `> ${escapeMarkdown(c)}`),
    escapeMarkdown(inARow(outline.asked)),
    findings.join('\n'),
    ...sections,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
