/** A figure as the page needs it: three drawings, and the words that stand around them. */
import type { Report } from '@cedu/core';
import { type FigureName, type FigureOptions, figures, type Language } from '@cedu/report';
import { withoutStyle } from './figure-style.ts';
import { mapVariables } from './variables.ts';

export const SIZES = ['s', 'm', 'l'] as const;

export interface Drawn {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly drawings: readonly { readonly size: 's' | 'm' | 'l'; readonly svg: string }[];
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const unescaped = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]!);

/** The lines of a class of text in a drawing, joined again: a line of Chinese goes on without a space. */
function linesOf(svg: string, className: string): string {
  const lines = [...svg.matchAll(/<text[^>]*class="([^"]*)"[^>]*>([^<]*)<\/text>/g)]
    .filter(([, classes]) => classes!.split(' ')[0] === className)
    .map(([, , words]) => unescaped(words!));
  return lines.reduce((text, line) => {
    const latin = /[\p{Script=Latin}\d.,;:)%]$/u.test(text) && /^[\p{Script=Latin}\d(]/u.test(line);
    return text === '' ? line : `${text}${latin ? ' ' : ''}${line}`;
  }, '');
}

export function drawn(report: Report, name: FigureName, options: Omit<FigureOptions, 'size'>): Drawn {
  const figure = figures[name];
  const { lang, variable } = options;
  const whole = figure.draw(report, { ...options, size: 'l' });
  const drawings = SIZES.map((size) => ({
    size,
    svg: withoutStyle(figure.draw(report, { ...options, size, heading: false })),
  }));
  return {
    title: figure.title(report, lang, variable),
    subtitle: linesOf(whole, 'subtitle'),
    source: linesOf(whole, 'source'),
    drawings,
  };
}

/** Every drawing of a Report in a language, with its style. */
export function* allDrawings(report: Report, lang: Language): Generator<string> {
  for (const { id } of mapVariables(report, lang)) {
    yield figures.tileGrid.draw(report, { lang, size: 'l', heading: false, variable: id });
  }
  for (const [, figure] of Object.entries(figures)) {
    if (!figure.available(report)) continue;
    for (const size of SIZES) yield figure.draw(report, { lang, size, heading: false });
  }
}
