/** What the units of a study are called in a figure: a name where there is room, a code where there is little. */
import type { Report } from '@cedu/core';
import type { Language } from '../words/language.ts';
import { type Province, provinceOf } from './provinces.ts';

export interface UnitName {
  /** As the Report has it; the value of `data-unit`. */
  readonly unit: string;
  readonly name: string;
  /** 粤, GD; the name again where there is no shorter one. */
  readonly code: string;
  readonly province: Province | null;
}

/** Names count as provinces only together: `SC` alone may be South Carolina. */
const SHARE_OF_PROVINCES = 0.5;

/** Whether the study is about the provinces of China. */
export function ofProvinces(report: Report): boolean {
  const { units } = report.data;
  const known = new Set(units.map((unit) => provinceOf(unit)?.code).filter(Boolean)).size;
  return known >= 3 && known >= SHARE_OF_PROVINCES * units.length;
}

/** By the unit's name in the Report. */
export function unitNames(report: Report, lang: Language): ReadonlyMap<string, UnitName> {
  const own = report.data.unitLabels[lang];
  const provinces = ofProvinces(report);
  return new Map(
    report.data.units.map((unit, i) => {
      const province = (provinces && provinceOf(unit)) || null;
      const name = province?.[lang] ?? own?.[i] ?? unit;
      return [
        unit,
        { unit, name, code: province === null ? name : lang === 'zh' ? province.one : province.code, province },
      ];
    }),
  );
}

export const nameOf = (names: ReadonlyMap<string, UnitName>, unit: string): string => names.get(unit)?.name ?? unit;
