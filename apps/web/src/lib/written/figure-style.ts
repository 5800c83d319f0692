/** One style sheet for all drawings of the site, so that no page needs a style of its own and the policy stays strict. */

const STYLE = /<style>(.*?)<\/style>/gs;
const RULE = /[^{}]+\{[^{}]*\}/g;
const SUPPORTS = '@supports(color:var(--a)){';
const DARK = '@media(prefers-color-scheme:dark){';

/** A drawing without the style that it brings along. */
export const withoutStyle = (svg: string): string => svg.replace(STYLE, '');

/**
 * The rules of many drawings, each once. A drawing brings its rules in three layers: literal colours, custom
 * properties, and those in the dark. No mark carries two classes that set the same property, so order within a
 * layer does not matter.
 */
export function figureStyle(drawings: Iterable<string>): string {
  const layers = [new Set<string>(), new Set<string>(), new Set<string>()] as const;
  for (const svg of drawings) {
    for (const [, css] of svg.matchAll(STYLE)) {
      const [plain = '', supported = ''] = css!.split(SUPPORTS);
      const [light = '', dark = ''] = supported.split(DARK);
      for (const [i, part] of [plain, light, dark].entries()) {
        for (const [rule] of part.matchAll(RULE)) layers[i]!.add(rule);
      }
    }
  }
  const [plain, light, dark] = layers.map((rules) => [...rules].join('\n'));
  return `${plain}\n${SUPPORTS}\n${light}\n${DARK}\n${dark}\n}}\n`;
}
