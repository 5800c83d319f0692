/** A figure as the page needs it: three drawings, and the words that stand around them. */
import type { Report } from '@cedu/core';
import { type FigureName, type FigureOptions, figures, type Language } from '@cedu/report';
import { withoutStyle } from './figure-style.ts';
import { mapVariables } from './variables.ts';

export const SIZES = ['s', 'm', 'l'] as const;

export interface Drawn {
  readonly title: string;
  readonly subtitle: string;
  readonly drawings: readonly { readonly size: 's' | 'm' | 'l'; readonly svg: string }[];
}

export function drawn(report: Report, name: FigureName, options: Omit<FigureOptions, 'size'>): Drawn {
  const figure = figures[name];
  const { title, subtitle } = figure.caption(report, { ...options, size: 'l' });
  const drawings = SIZES.map((size) => ({
    size,
    svg: withoutStyle(figure.draw(report, { ...options, size, heading: false })),
  }));
  return {
    title,
    subtitle,
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
