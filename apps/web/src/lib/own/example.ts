/** A small invented table to try the page with. */
import type { Language } from '@cedu/report';

const NAMES = {
  zh: ['城市', '研发投入', '专利', '高校', '能耗', '单位排放'],
  en: ['city', 'research', 'patents', 'universities', 'energy', 'emissions'],
};
const CITIES = {
  zh: ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸', '子', '丑', '寅', '卯', '辰', '巳'],
  en: [
    'Alder',
    'Birch',
    'Cedar',
    'Dogwood',
    'Elm',
    'Fir',
    'Ginkgo',
    'Hazel',
    'Ivy',
    'Juniper',
    'Kapok',
    'Larch',
    'Maple',
    'Nutmeg',
    'Oak',
    'Pine',
  ],
};

/** The same numbers in both languages; they follow a fixed rule, and no real place. */
export function exampleTable(lang: Language): string {
  const rows = CITIES[lang].map((city, i) => {
    const wave = (k: number): number => 50 + 45 * Math.sin(1.7 * i * k + k);
    const research = wave(1);
    const emissions = 9 - 0.05 * research + 1.2 * Math.cos(3.1 * i);
    const cells = [research, wave(1.3) + 0.4 * research, wave(0.6), wave(2.1), emissions];
    return [city, ...cells.map((v) => v.toFixed(2))].join(',');
  });
  return `${[NAMES[lang].join(','), ...rows].join('\n')}\n`;
}
