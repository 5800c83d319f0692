/** Chinese names of provinces, dimensions and groups inside an English sentence of the audit, in English. */
import type { Report } from '@cedu/core';
import { type Language, labelIn, PROVINCES } from '@cedu/report';

const NUMERALS = '一二三四五六七八';

export function namesIn(report: Report, lang: Language): (text: string) => string {
  if (lang === 'zh') return (text) => text;
  const dimensions = Object.values(report.study.index?.dimensions ?? {});
  const labels = [...dimensions, ...report.data.columns].flatMap(({ label }) => {
    const [zh, en] = [labelIn(label, 'zh'), labelIn(label, 'en')];
    return zh && en && zh !== en ? [[zh, en] as const] : [];
  });
  const groups = [...NUMERALS].flatMap((n, i) =>
    ['类', '组'].map((noun) => [`第${n}${noun}`, `Group ${i + 1}`] as const),
  );
  const names = [...PROVINCES.map((p) => [p.zh, p.en] as const), ...labels, ...groups];
  return (text) => names.reduce((t, [zh, en]) => t.replaceAll(zh, en), text);
}
