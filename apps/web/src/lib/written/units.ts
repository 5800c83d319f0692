/** The units of a study as a reader looks for them: by any name, and by an address that any host takes. */
import type { Report } from '@cedu/core';
import { contextOf, type Language, type Province, provinceOf } from '@cedu/report';

export interface Unit {
  /** As the Report has it; the value of `data-unit`. */
  readonly unit: string;
  /** The last part of its address. */
  readonly slug: string;
  readonly province: Province | null;
  readonly name: Readonly<Record<Language, string>>;
  readonly score: number | null;
  readonly rank: number | null;
}

/** Names count as provinces only together: one that is spelt like a code may be another country's. */
const SHARE_OF_PROVINCES = 0.5;

const safe = (unit: string, at: number): string => (/^[A-Za-z0-9_-]{1,40}$/.test(unit) ? unit : `unit-${at + 1}`);

/** In the order of the index where there is one, else of the data. */
export function unitsOf(report: Report): readonly Unit[] {
  const { units } = report.data;
  const found = units.map((unit) => provinceOf(unit) ?? null);
  const provinces = found.filter((p) => p !== null).length >= SHARE_OF_PROVINCES * units.length;
  const names = { zh: contextOf(report, 'zh').names, en: contextOf(report, 'en').names };
  const scores = new Map(report.index?.scores.map((s) => [s.unit, s]));
  const all = units.map((unit, at): Unit => {
    const province = provinces ? (found[at] ?? null) : null;
    const own = scores.get(unit);
    return {
      unit,
      slug: province?.code ?? safe(unit, at),
      province,
      name: { zh: province?.zh ?? names.zh.unit(unit), en: province?.en ?? names.en.unit(unit) },
      score: own?.score ?? null,
      rank: own?.rank ?? null,
    };
  });
  const taken = new Set<string>();
  const unique = all.map((u, at) => {
    const slug = taken.has(u.slug.toLowerCase()) ? `unit-${at + 1}` : u.slug;
    taken.add(slug.toLowerCase());
    return { ...u, slug };
  });
  return unique.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
}

/** All that a reader may type for it. */
export const namesOfUnit = ({ unit, province, name }: Unit): string[] => [
  ...new Set([name.zh, name.en, unit, ...(province ? [province.full, province.code, province.adcode] : [])]),
];
