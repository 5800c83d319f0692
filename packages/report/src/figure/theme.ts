/** Type and colour of a figure that stands in a page, in a file and in a renderer that knows little CSS. */
import type { Language } from '../words/language.ts';
import { type Colour, PALETTE } from './palette.ts';

/** Sizes of type in user units, by the class that a text carries first. */
export const TYPE = {
  title: 17,
  subtitle: 13,
  label: 13,
  axis: 12,
  source: 12,
  badge: 12,
  tile: 15,
  code: 13.5,
} as const;
export type TextClass = keyof typeof TYPE;

/** In English no Chinese face may come before a Latin one, or the apostrophe is a Chinese one. */
const FACES = {
  zh: {
    sans: 'system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif',
    serif: '"Iowan Old Style","Source Serif 4","Noto Serif CJK SC","Songti SC",SimSun,serif',
  },
  en: {
    sans: 'system-ui,"Segoe UI","Noto Sans",sans-serif',
    serif: '"Iowan Old Style","Source Serif 4",Georgia,"Noto Serif",serif',
  },
};

type Paint = Partial<Record<'fill' | 'stroke', Colour>>;
export interface Rule {
  /** The class that the rule is for; nothing of it is written where no mark carries it. */
  readonly on: string;
  /** More than the class, where the rule asks for it. */
  readonly selector?: string;
  readonly css?: string;
  readonly paint?: Paint;
}

const sized = (Object.keys(TYPE) as TextClass[]).map((on): Rule => ({ on, css: `font-size:${TYPE[on]}px` }));
const groups = ([1, 2, 3, 4] as const).flatMap((g): Rule[] => [
  { on: `group${g}`, css: 'stroke-width:1.5', paint: { fill: `group${g}`, stroke: `group${g}` } },
  { on: `group${g}-hollow`, css: 'stroke-width:1.75', paint: { fill: 'paper', stroke: `group${g}` } },
  { on: `group${g}-line`, css: 'fill:none;stroke-width:2', paint: { stroke: `group${g}` } },
  { on: `group${g}-bar`, paint: { fill: `group${g}` } },
  { on: `group${g}-text`, paint: { fill: g === 2 ? 'group2text' : `group${g}` } },
]);
const steps = ([1, 2, 3, 4, 5, 6] as const).flatMap((s): Rule[] => [
  { on: `seq${s}`, paint: { fill: `seq${s}` } },
  { on: `on${s}`, paint: { fill: s < 4 ? 'on1' : s === 4 ? 'on4' : 'on5' } },
]);
const diverging = ([1, 2, 3] as const).flatMap((s): Rule[] => [
  { on: `div${s}`, paint: { fill: `div${s}` } },
  { on: `ondiv${s}`, paint: { fill: (['on5', 'on4', 'on1'] as const)[s - 1]! } },
]);

/**
 * No mark carries two classes that set the same property. Each drawing brings only the rules it uses, and drawings
 * stand side by side in a page, so their order must not matter.
 */
export const RULES: readonly Rule[] = [
  { on: 'paper', paint: { fill: 'paper' } },
  ...sized,
  { on: 'title', css: 'font-weight:600' },
  { on: 'strong', css: 'font-weight:600' },
  { on: 'badge', css: 'font-weight:600' },
  { on: 'tile', css: 'font-weight:600' },
  { on: 'code', css: 'font-weight:600' },
  { on: 'quiet', paint: { fill: 'quiet' } },
  { on: 'grid', css: 'stroke-width:1', paint: { stroke: 'grid' } },
  { on: 'base', css: 'stroke-width:1', paint: { stroke: 'rule' } },
  { on: 'cut', css: 'fill:none;stroke-width:1;stroke-dasharray:2 3', paint: { stroke: 'ink' } },
  { on: 'dash', css: 'fill:none;stroke-width:1.25;stroke-dasharray:4 3', paint: { stroke: 'quiet' } },
  { on: 'hair', css: 'fill:none;stroke-width:1', paint: { stroke: 'rule' } },
  { on: 'join', css: 'fill:none;stroke-width:1.25', paint: { stroke: 'rule' } },
  { on: 'tick', css: 'fill:none;stroke-width:2', paint: { stroke: 'ink' } },
  { on: 'marker', css: 'fill:none;stroke-width:2', paint: { stroke: 'accent' } },
  { on: 'curve', css: 'fill:none;stroke-width:2', paint: { stroke: 'accent' } },
  { on: 'line', css: 'fill:none;stroke-width:1.25', paint: { stroke: 'ink' } },
  { on: 'accent', paint: { fill: 'accent' } },
  { on: 'warn', paint: { fill: 'warn' } },
  { on: 'warn-line', css: 'fill:none;stroke-width:1.5', paint: { stroke: 'warn' } },
  { on: 'soft', paint: { fill: 'soft' } },
  { on: 'lead', paint: { fill: 'ink' } },
  { on: 'band', paint: { fill: 'band' } },
  { on: 'pale', paint: { fill: 'pale' } },
  { on: 'strokes', css: 'fill:none', paint: { stroke: 'band' } },
  { on: 'strokes-soft', css: 'fill:none', paint: { stroke: 'soft' } },
  { on: 'points', css: 'fill:none;stroke-linecap:round', paint: { stroke: 'ink' } },
  { on: 'interval', css: 'stroke-width:7', paint: { stroke: 'band' } },
  { on: 'interval-soft', css: 'stroke-width:7', paint: { stroke: 'soft' } },
  { on: 'dot', css: 'stroke-width:1.5', paint: { stroke: 'paper' } },
  { on: 'hollow', css: 'stroke-width:1.75', paint: { fill: 'paper', stroke: 'ink' } },
  { on: 'ghost', css: 'stroke-width:1.25;stroke-dasharray:3 2.5', paint: { fill: 'paper', stroke: 'quiet' } },
  { on: 'ring', css: 'fill-opacity:.12;stroke-width:1.25', paint: { fill: 'ink', stroke: 'ink' } },
  { on: 'on-mark', paint: { fill: 'paper' } },
  ...groups,
  ...steps,
  ...diverging,
  { on: 'missing', css: 'stroke-width:1', paint: { stroke: 'grid' } },
  { on: 'hatching', css: 'stroke-width:1.2', paint: { stroke: 'hatch' } },
  { on: 'halo', css: 'paint-order:stroke;stroke-width:4px;stroke-linejoin:round', paint: { stroke: 'paper' } },
  { on: 'hit', css: 'fill:none;pointer-events:all' },
  { on: 'name', selector: '.lit .name', css: 'font-weight:600' },
  { on: 'mark', selector: '.lit .mark', css: 'stroke-width:2.5', paint: { stroke: 'accent' } },
];

const painted = (paint: Paint, write: (colour: Colour) => string): string =>
  Object.entries(paint)
    .map(([property, colour]) => `${property}:${write(colour)}`)
    .join(';');

/**
 * The style of a drawing: of the whole theme, the rules whose classes its marks carry. Every rule is held to
 * `.cedu-figure`, since the same bytes also stand inline beside other drawings.
 *
 * Literal colours come first, then the custom properties `--cedu-<colour>` under `@supports`, then dark inside
 * it: some renderers draw `var()` black, but skip `@supports` and `@media`.
 */
export function styleOf(drawing: string, lang: Language): string {
  const used = new Set([...drawing.matchAll(/ class="([^"]+)"/g)].flatMap((found) => found[1]!.split(' ')));
  const rules = RULES.filter((rule) => used.has(rule.on));
  const inks: readonly Rule[] = [{ on: '', selector: 'text', paint: { fill: 'ink' } }, ...rules];
  const where = ({ on, selector }: Rule) => `.cedu-figure ${selector ?? `.${on}`}`;
  const layer = (write: (colour: Colour) => string, css: boolean): string =>
    inks
      .map((rule) => {
        const declared = [css ? rule.css : undefined, rule.paint && painted(rule.paint, write)].filter(Boolean);
        return declared.length === 0 ? '' : `${where(rule)}{${declared.join(';')}}`;
      })
      .join('');
  const { light, dark } = PALETTE;
  return [
    `.cedu-figure{font-variant-numeric:tabular-nums lining-nums}`,
    `.cedu-figure.cedu-${lang} text{font-family:${FACES[lang].sans}}`,
    used.has('title') ? `.cedu-figure.cedu-${lang} .title{font-family:${FACES[lang].serif}}` : '',
    layer((colour) => light[colour], true),
    `@supports(color:var(--a)){${layer((colour) => `var(--cedu-${colour},${light[colour]})`, false)}`,
    `@media(prefers-color-scheme:dark){${layer((colour) => `var(--cedu-${colour},${dark[colour]})`, false)}}}`,
  ].join('');
}
