/** The README's pictures: which screens, of which studies, in which language and on which ground. */
import type { Language } from '../language.ts';
import { frame } from './frame.ts';
import type { ScreenName } from './keymap.ts';
import type { Scheme } from './paint/theme.ts';
import { screenshot } from './screenshot.ts';
import type { Place } from './state/state.ts';
import { fixture, viewOn } from './testing.ts';

export interface Picture {
  readonly study: string;
  readonly screen: ScreenName;
  readonly lang: Language;
  readonly scheme: Scheme;
  readonly place: Partial<Place>;
  /** For those who cannot see it. */
  readonly title: string;
}
const SIZE = { columns: 120, rows: 36 } as const;
const STUDY = 'china-ai-carbon-2022';

export const PICTURES: readonly Picture[] = [
  {
    study: STUDY,
    screen: 'index',
    lang: 'en',
    scheme: 'dark',
    place: { cursor: 2 },
    title: 'The index: weights as bars, the ranking with rank ranges over designs',
  },
  {
    study: STUDY,
    screen: 'regression',
    lang: 'en',
    scheme: 'light',
    place: { view: 1 },
    title: 'The regressions without and with controls, the coefficients with their intervals, the residuals',
  },
  {
    study: STUDY,
    screen: 'groups',
    lang: 'en',
    scheme: 'light',
    place: { cursor: 3 },
    title: 'Groups, if there were two: posterior bars and a tile grid',
  },
  {
    study: STUDY,
    screen: 'trust',
    lang: 'en',
    scheme: 'dark',
    place: {},
    title: 'Trust: the specification curve, and the coefficient without each unit',
  },
  {
    study: STUDY,
    screen: 'components',
    lang: 'zh',
    scheme: 'light',
    place: {},
    title: '成分：各准则、自助零分布与诚实的一句话',
  },
  {
    study: 'china-ai-carbon-paper',
    screen: 'audit',
    lang: 'en',
    scheme: 'dark',
    place: {},
    title: 'The audit: verdicts on printed figures, with the arithmetic of one',
  },
];

/** A picture as an SVG, the same on every machine. */
export async function pictureOf({ study, screen, lang, scheme, place, title }: Picture): Promise<string> {
  return screenshot(frame(viewOn(await fixture(study), screen, lang, place), SIZE.columns, SIZE.rows), scheme, title);
}
