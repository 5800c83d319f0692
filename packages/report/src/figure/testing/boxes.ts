/** The boxes of all text in a drawing, as estimated: what no two of may meet, and none may leave the sheet. */
import { type Box, meet } from '../place-labels.ts';
import { textWidth } from '../text-width.ts';
import { type TextClass, TYPE } from '../theme.ts';

export interface TextBox extends Box {
  readonly text: string;
}

const TOKEN = /<g( [^>]*)?>|<\/g>|<text ([^>]*)>([^<]*)<\/text>/g;
const SHIFT = /translate\(([-\d.]+) ([-\d.]+)\)/;
const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
const plain = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const BOLD = /\b(strong|title|badge|tile|code)\b/;

export function textBoxes(svg: string): TextBox[] {
  const boxes: TextBox[] = [];
  const shifts: [number, number][] = [];
  for (const [token, group, attributes, words] of svg.matchAll(TOKEN)) {
    if (token === '</g>') shifts.pop();
    else if (attributes === undefined) {
      const [, dx, dy] = SHIFT.exec(group ?? '') ?? [];
      shifts.push([Number(dx ?? 0), Number(dy ?? 0)]);
    } else {
      const className = attribute(attributes, 'class') ?? '';
      const size = TYPE[className.split(' ')[0] as TextClass];
      const text = plain(words!);
      const width = textWidth(text, size, BOLD.test(className));
      const [sx, sy] = shifts.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
      const x = Number(attribute(attributes, 'x')) + sx!;
      const y = Number(attribute(attributes, 'y')) + sy!;
      const anchor = attribute(attributes, 'text-anchor') ?? 'start';
      const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
      boxes.push({ text, left, right: left + width, top: y - 0.76 * size, bottom: y + 0.14 * size });
    }
  }
  return boxes;
}

/** What is wrong with the text of a drawing, in words; nothing, if it is well set. */
export function textFaults(svg: string): string[] {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!.map(Number);
  const boxes = textBoxes(svg).filter((b) => b.text.trim() !== '');
  const outside = boxes
    .filter((b) => b.left < -0.6 || b.right > width! + 0.6 || b.top < -0.6 || b.bottom > height! + 0.6)
    .map((b) => `leaves the sheet: ${b.text} (${[b.left, b.right, b.top, b.bottom].map((v) => v.toFixed(1))})`);
  const sorted = [...boxes].sort((a, b) => a.top - b.top);
  const meeting: string[] = [];
  for (let i = 0; i < sorted.length; i++) {
    for (let j = i + 1; j < sorted.length && sorted[j]!.top < sorted[i]!.bottom; j++) {
      if (meet(sorted[i]!, sorted[j]!)) meeting.push(`meet: ${sorted[i]!.text} | ${sorted[j]!.text}`);
    }
  }
  return [...outside, ...meeting];
}
