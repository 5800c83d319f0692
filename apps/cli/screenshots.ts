/** Writes docs/terminal-*.svg: the README's pictures of the terminal UI, from the Reports committed with the studies. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseStudy, type Report, readCsv } from '@cedu/core';
import { frame } from './src/tui/frame.ts';
import type { ScreenName } from './src/tui/keymap.ts';
import { screenshot } from './src/tui/screenshot.ts';
import { initialState, movedTo, type Place } from './src/tui/state/state.ts';
import { viewOf } from './src/tui/view.ts';

const FIXTURES = new URL('../../packages/core/fixtures/', import.meta.url);
const DOCS = new URL('../../docs/', import.meta.url);

const PICTURES: readonly [
  study: string,
  screen: ScreenName,
  lang: 'zh' | 'en',
  scheme: 'light' | 'dark',
  place: Partial<Place>,
  title: string,
][] = [
  [
    'china-ai-carbon-2022',
    'index',
    'en',
    'dark',
    { cursor: 2 },
    'The index: weights as bars, the ranking with rank ranges over designs',
  ],
  [
    'china-ai-carbon-2022',
    'groups',
    'en',
    'light',
    { cursor: 3 },
    'Groups, if there were two: posterior bars and a tile grid',
  ],
  [
    'china-ai-carbon-2022',
    'trust',
    'en',
    'dark',
    {},
    'Trust: the specification curve, and the coefficient without each unit',
  ],
  ['china-ai-carbon-2022', 'components', 'zh', 'light', {}, '成分：各准则、自助零分布与诚实的一句话'],
  [
    'china-ai-carbon-paper',
    'audit',
    'en',
    'dark',
    {},
    'The audit: verdicts on printed figures, with the arithmetic of one',
  ],
];

for (const [id, screen, lang, scheme, place, title] of PICTURES) {
  const read = (file: string): string => readFileSync(new URL(`${id}/${file}`, FIXTURES), 'utf8');
  const study = parseStudy(read('study.yaml'));
  if (!study.ok) throw new Error(`not a study: ${id}`);
  const table = readCsv(read('data.csv'), { unit: study.value.unit, missing: study.value.missing.codes });
  if (!table.ok) throw new Error(`not a table: ${id}`);
  const report = JSON.parse(read('report.json')) as Report;
  const state = movedTo({ ...initialState(lang), screen }, place);
  const view = viewOf(state, { report, base: report, table: table.value, busy: null, focus: new Map() });
  writeFileSync(new URL(`terminal-${screen}.svg`, DOCS), screenshot(frame(view, 120, 36), scheme, title));
}
