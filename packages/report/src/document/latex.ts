/** A study in LaTeX: XeLaTeX or LuaLaTeX, Chinese by ctex, tables by booktabs. */
import type { Report } from '@cedu/core';
import { figures } from '../figure/index.ts';
import { mathAsLatex } from '../formula/index.ts';
import type { AuditEntry } from '../outline/index.ts';
import { escapeLatex, tableAsLatex } from '../table/index.ts';
import { inARow } from '../words/han.ts';
import { type Context, contextOf } from '../words/index.ts';
import { type DocumentOptions, type Numbered, type NumberedOutline, numberedOutline, unbroken } from './page.ts';

interface Page {
  readonly report: Report;
  readonly context: Context;
  readonly options: DocumentOptions;
}

const PACKAGES = [
  '\\usepackage{amsmath,amssymb,array,booktabs,graphicx,longtable,geometry}',
  '\\geometry{a4paper,margin=2.5cm}',
  '% figures and tables stay in the section that speaks of them',
  '\\IfFileExists{placeins.sty}{\\usepackage[section]{placeins}}{}',
  '\\renewcommand{\\topfraction}{0.9}\\renewcommand{\\bottomfraction}{0.8}',
  '\\renewcommand{\\textfraction}{0.07}\\renewcommand{\\floatpagefraction}{0.8}',
  '\\emergencystretch=3em',
];
/** A Latin document may still hold names of units in Chinese; xeCJK is loaded where it is installed. */
const PREAMBLE = {
  zh: ['% !TeX program = xelatex', '\\documentclass[11pt]{ctexart}'],
  en: [
    '% !TeX program = xelatex',
    '\\documentclass[11pt]{article}',
    '\\usepackage{fontspec}',
    '\\IfFileExists{xeCJK.sty}{\\usepackage{xeCJK}}{}',
  ],
};

/** Names such as `per_head` and the digits of a Report's id may break. */
const prose = (text: string): string =>
  escapeLatex(unbroken(text))
    .replaceAll('\\_', '\\_\\allowbreak{}')
    .replace(/[0-9a-f]{32,}/g, (id) => id.match(/.{1,8}/g)!.join('\\allowbreak{}'))
    .replace(/https?:\/\/\S+/g, (address) => address.replaceAll('/', '/\\allowbreak{}'));

function figureLatex(name: keyof typeof figures, page: Page): string {
  const { report, context, options } = page;
  if (!options.figurePath) return '';
  const title = escapeLatex(figures[name].title(report, context.lang));
  return [
    '\\begin{figure}[htbp]',
    '\\centering',
    `\\includegraphics[width=\\linewidth,height=0.82\\textheight,keepaspectratio]{${options.figurePath(name)}}`,
    `\\caption{${title}}`,
    `\\label{fig:${name}}`,
    '\\end{figure}',
  ].join('\n');
}

function auditLatex(entry: AuditEntry, { terms }: Context['words']): string {
  const what = entry.where === '' ? entry.name : terms.aside(entry.name, entry.where);
  const details = entry.details.map((d) => `\\item[${escapeLatex(d.label)}] ${escapeLatex(d.text)}`);
  const list = details.length > 0 ? ['\\begin{description}\\footnotesize', ...details, '\\end{description}'] : [];
  return [`\\item[${escapeLatex(entry.word)}] \\emph{${escapeLatex(what)}} ${escapeLatex(entry.says)}`, ...list].join(
    '\n',
  );
}

function blockLatex({ block }: Numbered, page: Page): string {
  switch (block.kind) {
    case 'paragraph':
      return prose(block.text);
    case 'honest':
      return `\\begin{quote}\\large ${escapeLatex(block.text)}\\end{quote}`;
    case 'subheading':
      return `\\subsection*{${escapeLatex(block.text)}}`;
    case 'list':
      return ['\\begin{itemize}', ...block.items.map((item) => `\\item ${prose(item)}`), '\\end{itemize}'].join('\n');
    case 'code':
      return `\\begin{quote}\\ttfamily ${escapeLatex(block.text)}\\end{quote}`;
    case 'formula':
      return `\\[\n${mathAsLatex(block.math)}\n\\]`;
    case 'audit':
      return [
        '\\begin{description}',
        ...block.entries.map((entry) => auditLatex(entry, page.context.words)),
        '\\end{description}',
      ].join('\n');
    case 'figure':
      return figureLatex(block.name, page);
    case 'table':
      return tableAsLatex(block.table).trimEnd();
  }
}

function frontLatex(outline: NumberedOutline, { words }: Context): string[] {
  const { study, terms } = words;
  const findings = outline.findings.map(
    (f) => `\\item[${escapeLatex(terms.certainty[f.certainty])}] ${escapeLatex(study.because(f.text, f.because))}`,
  );
  return [
    `\\title{${escapeLatex(outline.title)}}`,
    '\\author{}',
    '\\date{}',
    '\\maketitle',
    outline.question === null ? '' : `\\noindent\\emph{${escapeLatex(outline.question)}}`,
    ...outline.caveats.map((c) => `\\begin{quote}\\small ${escapeLatex(c)}\\end{quote}`),
    escapeLatex(inARow(outline.asked)),
    ...(findings.length > 0 ? [['\\begin{description}', ...findings, '\\end{description}'].join('\n')] : []),
  ];
}

/** The whole study; figures are included where `figurePath` says they are, as PDF or PNG. */
export function studyAsLatex(report: Report, options: DocumentOptions): string {
  const context = contextOf(report, options.lang);
  const { study } = context.words;
  const outline = numberedOutline(report, options);
  const page = { report, context, options };
  const sections = outline.sections.flatMap((s) => {
    const heading = s.shows === '' ? s.name : study.heading(s.name, s.shows);
    const blocks = s.blocks.map((block) => blockLatex(block, page)).filter((text) => text !== '');
    return [`\\section{${escapeLatex(heading)}}\\label{sec:${s.id}}`, ...blocks];
  });
  const document = ['\\begin{document}', ...frontLatex(outline, context), ...sections, '\\end{document}'];
  return `${[...PREAMBLE[options.lang], ...PACKAGES].join('\n')}\n\n${document.filter((part) => part !== '').join('\n\n')}\n`;
}
