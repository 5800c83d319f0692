/** The sheet a figure is drawn on: its width, its language, and the head and foot that every figure has. */
import type { Report } from '@cedu/core';
import type { Language } from '../words/language.ts';
import { spaced } from './spacing.ts';
import { el, rect, text } from './svg.ts';
import { cut, textWidth } from './text-width.ts';
import { styleOf, type TextClass, TYPE } from './theme.ts';
import { balanced, wrap } from './wrap.ts';

/** Phone, tablet, desktop: three drawings, not one that is scaled. */
export type Size = 's' | 'm' | 'l';

export interface FigureOptions {
  readonly lang: Language;
  readonly size: Size;
  /** Title, subtitle and source stand in the drawing, as in a file that is taken home; default true. */
  readonly heading?: boolean;
  /** Paper around the drawing, for a file that stands alone; default none, so that it lines up with a column of text. */
  readonly margin?: number;
  /** The variable that a tile grid shows; the index otherwise. */
  readonly variable?: string;
  /** Part of every id in the drawing, for a page that shows the same figure of several Reports. */
  readonly key?: string;
}

export interface Sheet {
  /** Unique in a page that holds every size and language of every figure. */
  readonly id: string;
  readonly lang: Language;
  readonly size: Size;
  readonly width: number;
  readonly heading: boolean;
  readonly margin: number;
}

/** User units, which are CSS pixels at a root of 16. */
const WIDTHS: Record<Size, number> = { s: 350, m: 680, l: 704 };

export const sheetOf = (name: string, options: FigureOptions, widths: Partial<Record<Size, number>> = {}): Sheet => ({
  id: ['cedu', name, options.lang, options.size, ...(options.key === undefined ? [] : [options.key])].join('-'),
  lang: options.lang,
  size: options.size,
  width: widths[options.size] ?? WIDTHS[options.size],
  heading: options.heading ?? true,
  margin: options.margin ?? 0,
});

export type Anchor = 'start' | 'middle' | 'end';

/** Sizes of type that are quiet where nothing else is said of their colour. */
const QUIET = /^(axis|subtitle|source)\b/;
const COLOURED = / (accent|warn|lead|quiet|on\S+|group\S+-text)( |$)/;

/** One line of text; `className` begins with its size (`label`, `axis`, …). All text of a figure is written here. */
export const write = (x: number, y: number, words: string, className = 'label', anchor: Anchor = 'start'): string =>
  el(
    'text',
    {
      x,
      y,
      class: QUIET.test(className) && !COLOURED.test(className) ? `${className} quiet` : className,
      'text-anchor': anchor === 'start' ? undefined : anchor,
    },
    text(spaced(words)),
  );

const bold = (className: string): boolean => /\b(strong|title|badge|tile|code)\b/.test(className);
const sizeOf = (className: string): number => TYPE[className.split(' ')[0] as TextClass];

/** The width that `write` will take. */
export const widthOf = (words: string, className = 'label'): number =>
  textWidth(spaced(words), sizeOf(className), bold(className));

/** The text, cut to a width with …. */
export const fitted = (words: string, width: number, className = 'label'): string =>
  cut(spaced(words), width, sizeOf(className), bold(className));

/** Lines of a text that is wider than its place. */
export const lines = (words: string, width: number, className = 'label', most = 3, phrases = false): string[] =>
  wrap(spaced(words), width, sizeOf(className), bold(className), most, phrases);

/** A unit's marks, linked by its name with the same unit in every other figure; `told` is what a pointer reads. */
export const unitMark = (unit: string, told: string, ...marks: string[]): string =>
  el('g', { 'data-unit': unit }, el('title', {}, text(told)), ...marks);

export interface Drawing {
  /** The finding, one sentence. */
  readonly title: string;
  /** Measure, unit, year; what the marks are. */
  readonly subtitle: string;
  /** What a reader who cannot see it needs. */
  readonly alt: string;
  readonly source: string;
  readonly height: number;
  readonly marks: readonly string[];
  /** The head stands in a column of its own, `head` wide, and the drawing begins at `left` beside it. */
  readonly beside?: { readonly head: number; readonly left: number };
}

const LEADING = { title: 23, subtitle: 18, source: 17 };
/** From the last line of the head to the drawing, and from the drawing to its source. */
const GAP = { head: 18, source: 14 };

/** Lines of which the last is no lone word: narrower ones, as long as they are not more. */
function withoutWidow(words: string, width: number, name: 'subtitle' | 'source', most: number): string[] {
  let set = lines(words, width, name, most);
  for (let room = width - 12; room > 0.7 * width; room -= 12) {
    if (set.length < 2 || widthOf(set.at(-1)!, name) > 0.25 * width) break;
    const narrower = lines(words, room, name, most);
    if (narrower.length !== set.length) break;
    set = narrower;
  }
  return set;
}

const stack = (words: string, width: number, y: number, name: 'title' | 'subtitle' | 'source', most: number) => {
  const set =
    name === 'title' ? balanced(spaced(words), width, TYPE.title, true, most) : withoutWidow(words, width, name, most);
  return {
    height: set.length * LEADING[name],
    marks: set.map((line, i) => write(0, y + i * LEADING[name], line, name)),
  };
};

/** A figure before it is written: its sheet and what is on it. */
export interface Composed {
  readonly sheet: Sheet;
  readonly drawing: Drawing;
}
export const composed = (sheet: Sheet, drawing: Drawing): Composed => ({ sheet, drawing });

/** The words around a drawing, for a page that sets them itself and shows the drawing without a heading. */
export interface Caption {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
}

/** The two faces of a figure: the document, and the words of its heading and foot. */
export const drawn = (compose: (report: Report, options: FigureOptions) => Composed) => ({
  draw: (report: Report, options: FigureOptions): string => {
    const { sheet, drawing } = compose(report, options);
    return finish(sheet, drawing);
  },
  caption: (report: Report, options: FigureOptions): Caption => {
    const { title, subtitle, source } = compose(report, options).drawing;
    return { title, subtitle, source };
  },
});

/** A complete SVG document: the same bytes in the page, in a file and in an answer of the API. */
function finish(sheet: Sheet, drawing: Drawing): string {
  const { width, margin } = sheet;
  const { beside } = drawing;
  const head: string[] = [];
  let top = 0;
  let height = drawing.height;
  if (sheet.heading) {
    const column = beside?.head ?? width;
    const title = stack(drawing.title, column, 17, 'title', beside === undefined ? 4 : 8);
    const subtitle = stack(drawing.subtitle, column, 20 + title.height, 'subtitle', beside === undefined ? 6 : 12);
    head.push(...title.marks, ...subtitle.marks);
    const tall = title.height + subtitle.height + GAP.head;
    top = beside === undefined ? tall : 0;
    height = beside === undefined ? tall + drawing.height : Math.max(tall, drawing.height);
  }
  const foot: string[] = [];
  if (sheet.heading && drawing.source !== '') {
    const source = stack(drawing.source, width, height + GAP.source + 10, 'source', sheet.size === 's' ? 4 : 2);
    foot.push(...source.marks);
    height += GAP.source + source.height;
  }
  height = Math.ceil(height);
  const body = [
    rect(-margin, -margin, width + 2 * margin, height + 2 * margin, 'paper'),
    ...head,
    el('g', { transform: `translate(${sheet.heading ? (beside?.left ?? 0) : 0} ${top})` }, ...drawing.marks),
    ...foot,
  ];
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `cedu-figure cedu-${sheet.lang}`,
      lang: sheet.lang === 'zh' ? 'zh-CN' : 'en',
      width: width + 2 * margin,
      height: height + 2 * margin,
      viewBox: `${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`,
      role: 'img',
      'aria-labelledby': `${sheet.id}-title ${sheet.id}-desc`,
    },
    el('title', { id: `${sheet.id}-title` }, text(drawing.title)),
    el('desc', { id: `${sheet.id}-desc` }, text(drawing.alt)),
    el('style', {}, styleOf(body.join(''), sheet.lang)),
    ...body,
  );
}
