/** An outline in plain text: one column, rules above sections, findings with their certainty beside them. */
import { mathAsText } from '../formula/index.ts';
import type { Block, Outline, Section } from '../outline/index.ts';
import { tableLines } from '../table/render/text.ts';
import { inARow } from '../words/han.ts';
import { wordsIn } from '../words/index.ts';
import { auditLines } from './audit.ts';
import { glyphsFor } from './glyphs.ts';
import type { PlainOptions } from './options.ts';
import { padEnd, width } from './width.ts';
import { hang, wrap } from './wrap.ts';

/** What is counted while a text is written. */
interface Counters {
  table: number;
}

interface Page {
  readonly outline: Outline;
  readonly cells: number;
  readonly options: PlainOptions;
  readonly safe: (text: string) => string;
  readonly light: string;
  readonly counters: Counters;
}

function blockLines(block: Block, page: Page): string[] {
  const { cells, safe } = page;
  switch (block.kind) {
    case 'paragraph':
      return wrap(safe(block.text), cells);
    case 'honest':
      return hang('  ', safe(block.text), cells - 2);
    case 'subheading':
      return [safe(block.text)];
    case 'list':
      return block.items.flatMap((item) => hang('- ', safe(item), cells));
    case 'code':
      return block.text.split('\n').map((line) => `  ${line}`);
    case 'audit':
      return auditLines(block.entries, cells, page.outline.lang, safe);
    case 'figure':
      return [];
    case 'formula':
      return hang('  ', safe(mathAsText(block.math)), cells);
    case 'table': {
      page.counters.table += 1;
      const caption = wordsIn(page.outline.lang).study.table(page.counters.table);
      const notes = wrap(safe(inARow(block.table.notes)), cells);
      return [
        ...hang(`${caption}  `, safe(block.table.title), cells),
        ...tableLines(block.table, page.options),
        ...notes,
      ];
    }
  }
}

/** Blocks with a blank line between them. */
export function blocksLines(blocks: readonly Block[], page: Page): string[] {
  return blocks
    .map((block) => blockLines(block, page))
    .filter((lines) => lines.length > 0)
    .flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
}

function sectionLines(section: Section, number: number, page: Page): string[] {
  const { safe, cells } = page;
  const { study } = wordsIn(page.outline.lang);
  const heading = section.shows === '' ? section.name : study.heading(section.name, section.shows);
  return [
    '',
    page.light.repeat(cells),
    ...hang(`${number}  `, safe(heading), cells),
    '',
    ...blocksLines(section.blocks, page),
  ];
}

/** Certainty words in a column of their own, the finding beside them, why it is as sure as that below. */
function findingLines(page: Page): string[] {
  const { outline, cells, safe } = page;
  const { terms, study } = wordsIn(outline.lang);
  const labels = Object.values(terms.certainty);
  const room = Math.max(...labels.map(width)) + 2;
  return outline.findings.flatMap((finding) => {
    const label = padEnd(terms.certainty[finding.certainty], room);
    const text = study.because(finding.text, finding.because);
    return hang(label, safe(text), cells);
  });
}

export function renderOutline(outline: Outline, options: PlainOptions = {}): string {
  const cells = options.width ?? 100;
  const glyphs = glyphsFor(options.ambiguousWidth ?? 1);
  const page: Page = { outline, cells, options, safe: glyphs.safe, light: glyphs.light, counters: { table: 0 } };
  const { study } = wordsIn(outline.lang);
  const paragraphs = [outline.question ?? '', ...outline.caveats, inARow(outline.asked)];
  const lines = [
    ...wrap(glyphs.safe(outline.title), cells),
    glyphs.heavy.repeat(cells),
    ...paragraphs.filter((p) => p !== '').flatMap((p, i) => [...(i === 0 ? [] : ['']), ...wrap(glyphs.safe(p), cells)]),
    ...(outline.findings.length > 0 ? ['', study.findings, ...findingLines(page)] : []),
    ...outline.sections.flatMap((section, i) => sectionLines(section, i + 1, page)),
  ];
  return lines.join('\n');
}
