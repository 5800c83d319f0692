/** A study as a Word document: headings, three-line tables, figures as SVG with a picture beside, formulas. */
import type { Report } from '@cedu/core';
import type { Paragraph, Table as WordTable } from 'docx';
import { type FigureName, figures, forPrint } from '../../figure/index.ts';
import type { AuditEntry } from '../../outline/index.ts';
import { inARow } from '../../words/han.ts';
import { type Context, contextOf, type Language } from '../../words/index.ts';
import { type DocumentOptions, type Numbered, type NumberedOutline, numberedOutline, unbroken } from '../page.ts';
import { formulaParts } from './formula.ts';
import { type Docx, loadDocx } from './library.ts';
import { packed } from './packed.ts';
import { tableBlocks } from './table.ts';
import { FACES, HEADING_FACES, PAGE, SIZE, SPACE } from './type.ts';

export interface DocxOptions extends Omit<DocumentOptions, 'figurePath'> {
  /** The same figure as a PNG, for readers that show no SVG; without it figures are left out. */
  readonly png?: (svg: string, name: FigureName) => Uint8Array | Promise<Uint8Array>;
}

interface Page {
  readonly report: Report;
  readonly context: Context;
  readonly docx: Docx;
  readonly options: DocxOptions;
}

type Blocks = (Paragraph | WordTable)[];

const run = (text: string, { docx }: Page, more: object = {}) =>
  new docx.TextRun({ text, size: SIZE.text, font: FACES, ...more });

function paragraph(text: string, page: Page, more: object = {}, indent = 0): Paragraph {
  const { docx, context } = page;
  const first = context.lang === 'zh' && indent === 0 ? { firstLine: 2 * SIZE.text * 10 } : { left: indent };
  const spacing = { line: SPACE.line, after: SPACE.paragraph };
  return new docx.Paragraph({ spacing, indent: first, children: [run(unbroken(text), page, more)] });
}

function heading(text: string, level: 1 | 2, page: Page): Paragraph {
  const { docx } = page;
  return new docx.Paragraph({
    heading: level === 1 ? docx.HeadingLevel.HEADING_1 : docx.HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: { before: SPACE.before, after: SPACE.paragraph },
    children: [
      run(text, page, {
        bold: true,
        color: '000000',
        font: HEADING_FACES,
        size: level === 1 ? SIZE.heading : SIZE.subheading,
      }),
    ],
  });
}

/** A figure as documents hold it: their own caption says what it shows. */
export const printedFigure = (report: Report, name: FigureName, lang: Language): string =>
  forPrint(figures[name].draw(report, { lang, size: 'm', heading: false }));

async function figureBlocks(name: FigureName, number: number, page: Page): Promise<Blocks> {
  const { report, context, docx, options } = page;
  if (!options.png) return [];
  const { lang, words } = context;
  const figure = figures[name];
  const svg = printedFigure(report, name, lang);
  const [, width, height] = /<svg[^>]*\swidth="([\d.]+)"[^>]*\sheight="([\d.]+)"/.exec(svg) ?? [];
  const scale = Math.min(1, PAGE.pixels / Number(width));
  const transformation = { width: Math.round(Number(width) * scale), height: Math.round(Number(height) * scale) };
  const title = figure.title(report, lang);
  const picture = new docx.ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    fallback: { type: 'png', data: await options.png(svg, name) },
    transformation,
    altText: { id: `${number}`, name, title, description: figure.alt(report, lang) },
  });
  const center = docx.AlignmentType.CENTER;
  const caption = `${words.study.figure(number)}\u2002${title}`;
  return [
    new docx.Paragraph({ alignment: center, keepNext: true, spacing: { before: SPACE.before }, children: [picture] }),
    new docx.Paragraph({
      alignment: center,
      spacing: { after: SPACE.before },
      children: [run(caption, page, { bold: true, size: SIZE.table })],
    }),
  ];
}

function auditBlocks(entry: AuditEntry, page: Page): Blocks {
  const { docx, context } = page;
  const what = entry.where === '' ? entry.name : context.words.terms.aside(entry.name, entry.where);
  const head = [run(`${entry.mark} ${entry.word}\u2002`, page, { bold: true }), run(what, page)];
  return [
    new docx.Paragraph({ keepNext: true, spacing: { before: SPACE.paragraph }, children: head }),
    paragraph(entry.says, page, {}, 400),
    ...entry.details.map((d) => paragraph(`${d.label}\u2002${d.text}`, page, { size: SIZE.note }, 800)),
  ];
}

async function blockOf({ block, number }: Numbered, page: Page): Promise<Blocks> {
  const { docx, context } = page;
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block.text, page)];
    case 'honest':
      return [paragraph(block.text, page, { bold: true }, 400)];
    case 'subheading':
      return [heading(block.text, 2, page)];
    case 'list':
      return block.items.map((item) => {
        const spacing = { line: SPACE.line };
        return new docx.Paragraph({ bullet: { level: 0 }, spacing, children: [run(item, page)] });
      });
    case 'code':
      return [paragraph(block.text, page, { font: 'Consolas', size: SIZE.code }, 400)];
    case 'formula':
      return [
        new docx.Paragraph({
          alignment: docx.AlignmentType.CENTER,
          spacing: { before: SPACE.paragraph, after: SPACE.paragraph },
          children: [new docx.Math({ children: formulaParts(block.math, docx) })],
        }),
      ];
    case 'audit':
      return block.entries.flatMap((entry) => auditBlocks(entry, page));
    case 'figure':
      return figureBlocks(block.name, number, page);
    case 'table':
      return tableBlocks(block.table, context.words.study.table(number), docx);
  }
}

function frontBlocks(outline: NumberedOutline, page: Page): Blocks {
  const { docx, context } = page;
  const { study, terms } = context.words;
  const title = new docx.Paragraph({
    heading: docx.HeadingLevel.TITLE,
    alignment: docx.AlignmentType.CENTER,
    spacing: { after: SPACE.before },
    children: [run(outline.title, page, { bold: true, color: '000000', font: HEADING_FACES, size: SIZE.title })],
  });
  const findings = outline.findings.map((f) => {
    const certainty = run(`${terms.certainty[f.certainty]}\u2002`, page, { bold: true });
    const spacing = { line: SPACE.line, after: SPACE.paragraph };
    return new docx.Paragraph({ spacing, children: [certainty, run(study.because(f.text, f.because), page)] });
  });
  return [
    title,
    ...(outline.question === null ? [] : [paragraph(outline.question, page)]),
    ...outline.caveats.map((c) => paragraph(c, page, {}, 400)),
    paragraph(inARow(outline.asked), page, { size: SIZE.table }),
    ...findings,
  ];
}

/** The whole study, the same bytes for the same Report and pictures. */
export async function studyAsDocx(report: Report, options: DocxOptions): Promise<Uint8Array> {
  const docx = await loadDocx();
  const context = contextOf(report, options.lang);
  const outline = numberedOutline(report, options);
  const page = { report, context, docx, options };
  const children: Blocks = frontBlocks(outline, page);
  for (const section of outline.sections) {
    const shows = section.shows === '' ? section.name : context.words.study.heading(section.name, section.shows);
    children.push(heading(`${section.number}\u2002${shows}`, 1, page));
    for (const block of section.blocks) children.push(...(await blockOf(block, page)));
  }
  return packed(docx, children, {
    title: outline.title,
    creator: context.words.study.engine(report.engine),
    description: context.words.study.report(report.id),
  });
}
