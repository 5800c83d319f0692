/** The few words of SVG that figures are written in. Text and attributes are escaped here and nowhere else. */
import { line as straight } from 'd3-shape';

type Attributes = Record<string, string | number | undefined>;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 cannot hold, even as a reference: control characters, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escaped = (text: string): string => text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"]/g, (c) => ESCAPES[c]!);

/** Coordinates keep two decimals: a snapshot then differs only where the figure does. */
export const round = (v: number): number => Math.round(v * 100) / 100 + 0;
const written = (v: string | number): string => (typeof v === 'number' ? String(round(v)) : escaped(v));

export const text = (words: string): string => escaped(words);

/** An element; children are SVG already, so words go through `text` first. */
export function el(name: string, attributes: Attributes, ...children: string[]): string {
  const attached = Object.entries(attributes)
    .filter(([, v]) => v !== undefined)
    .map(([k, v]) => ` ${k}="${written(v!)}"`)
    .join('');
  return children.length > 0 ? `<${name}${attached}>${children.join('')}</${name}>` : `<${name}${attached}/>`;
}

export const line = (x1: number, y1: number, x2: number, y2: number, className: string): string =>
  el('line', { x1, y1, x2, y2, class: className });

export const rect = (x: number, y: number, width: number, height: number, className: string): string =>
  el('rect', { x, y, width, height, class: className });

export const circle = (cx: number, cy: number, r: number, className: string): string =>
  el('circle', { cx, cy, r, class: className });

export const path = (d: string, className: string): string => el('path', { d, class: className });

const pieces = straight<readonly [number, number]>().digits(2);

/** A path of straight pieces through points, `close` for an area. */
export const through = (points: readonly (readonly [number, number])[], close = false): string =>
  `${pieces(points) ?? ''}${close ? 'Z' : ''}`;
