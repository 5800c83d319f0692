/** The tiles of a grid of provinces: one with a value, one without. */
import type { Language } from '../words/index.ts';
import type { Province } from './provinces.ts';
import { fitted, unitMark, write } from './sheet.ts';
import { el, rect } from './svg.ts';

/** Between neighbours. */
export const GAP = 3;

const place = (p: Province, tile: number): [number, number] => [
  (p.column - 1) * (tile + GAP),
  (p.row - 1) * (tile + GAP),
];

export function filledTile(
  p: Province,
  unit: string,
  tile: number,
  step: string,
  value: string,
  told: string,
  lang: Language,
): string {
  const [x, y] = place(p, tile);
  const on = `on${step.replace('seq', '')}`;
  const middle = y + tile / 2;
  return unitMark(
    unit,
    told,
    rect(x, y, tile, tile, `${step} mark`),
    write(
      x + tile / 2,
      middle - 1,
      lang === 'zh' ? p.one : p.code,
      `${lang === 'zh' ? 'tile' : 'code'} ${on}`,
      'middle',
    ),
    write(x + tile / 2, middle + 15.5, fitted(value, tile, 'axis'), `axis ${on}`, 'middle'),
  );
}

export function emptyTile(
  p: Province,
  unit: string | undefined,
  tile: number,
  hatch: string,
  lang: Language,
  why: string,
): string {
  const [x, y] = place(p, tile);
  return unitMark(
    unit ?? `CN-${p.code}`,
    `${p[lang]}: ${why}`,
    el('rect', { x, y, width: tile, height: tile, class: 'missing mark', fill: `url(#${hatch})` }),
    write(
      x + tile / 2,
      y + tile / 2 + 5.5,
      lang === 'zh' ? p.one : p.code,
      `${lang === 'zh' ? 'tile' : 'code'} quiet halo`,
      'middle',
    ),
  );
}
