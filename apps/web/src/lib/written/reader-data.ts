/** What the script of a page needs to know, as JSON in the page: units by every name, and words. */
import type { Report } from '@cedu/core';
import { contextOf, fixed, type Language } from '@cedu/report';
import { unitSheet } from '#lib/address.ts';
import { siteWords } from '#lib/words/index.ts';
import { namesOfUnit, unitsOf } from './units.ts';

/** Of one unit, short, since there are many. */
export interface ReaderUnit {
  readonly unit: string;
  readonly label: string;
  readonly href: string;
  readonly names: readonly string[];
  /** Rank and score, in words. */
  readonly told: string;
}

export interface ReaderData {
  readonly words: {
    readonly open: string;
    readonly close: string;
    readonly none: string;
    readonly drawing: string;
    readonly found: string;
  };
  readonly units: readonly ReaderUnit[];
}

export function readerData(id: string, report: Report, lang: Language): ReaderData {
  const words = siteWords(lang);
  const { index } = report;
  const name = index ? contextOf(report, lang).names.short(index.name) : '';
  return {
    words: {
      open: words.pinned.open,
      close: words.pinned.close,
      none: words.search.none,
      drawing: words.drawing,
      found: words.search.found,
    },
    units: unitsOf(report).map((u) => ({
      unit: u.unit,
      label: u.name[lang],
      href: unitSheet(id, u.slug)(lang),
      names: namesOfUnit(u),
      told:
        u.rank === null || u.score === null ? '' : words.pinned.told(name, u.rank, report.data.n, fixed(u.score, 3)),
    })),
  };
}

/** The element that carries it; no character of the JSON can end it. */
export const readerElement = (data: ReaderData): string =>
  `<script type="application/json" id="reader-data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
