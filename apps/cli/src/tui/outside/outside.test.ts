import { readFileSync } from 'node:fs';
import { parseStudy, parseYaml } from '@cedu/core';
import { describe, expect, test } from 'vitest';
import { applySettings } from '../../settings.ts';
import { SCREENS } from '../keymap.ts';
import { fixture, viewOn } from '../testing.ts';
import { figureInView, tableInView } from './in-view.ts';
import { changedText } from './save-study.ts';
import { depthOf, schemeOfAnswer, schemeOfVariable } from './terminal.ts';
import { clipboard, copied } from './write-view.ts';

const text = readFileSync(
  new URL('../../../../../packages/core/fixtures/china-ai-carbon-2022/study.yaml', import.meta.url),
  'utf8',
);

describe('changes written back', () => {
  test.each([
    ['index.weights=equal'],
    ['index.weights.method=critic'],
    ['index.dimensions.output.indicators.papers='],
    ['exclude.青海={zh: 假如, en: what if}', 'exclude.云南='],
    ['segment.components=2', 'trust=none', 'explain.covariance=hc3'],
  ])('%s', (...settings) => {
    const changed = parseStudy(changedText(text, settings, '/here', '/here'));
    const plain = parseYaml(text);
    if (!changed.ok || !plain.ok) throw new Error('not a study');
    const asked = parseStudy(JSON.stringify(applySettings(plain.value, settings)));
    expect(asked.ok && asked.value).toEqual(changed.value);
  });
  test('comments stay, and the data are found from another folder', () => {
    const written = changedText(`# mine\n${text}`, ['seed=7'], '/a/studies', '/a');
    expect(written).toContain('# mine');
    expect(written).toContain('data: studies/data.csv');
  });
});

describe('what is in view', () => {
  test.each(SCREENS)('%s has a table', async (screen) => {
    const id = screen === 'audit' ? 'china-ai-carbon-paper' : 'china-ai-carbon-2022';
    const view = viewOn(await fixture(id), screen, 'en');
    expect(tableInView(view)?.rows.length).toBeGreaterThan(0);
    const figure = figureInView(view);
    expect(['data', 'audit'].includes(screen)).toBe(figure === null);
  });
  test('OSC 52 carries the table as Markdown', async () => {
    const what = copied(viewOn(await fixture('co2-gnp-1996'), 'regression', 'en'))!;
    const base64 = clipboard(what.text).slice('\u001b]52;c;'.length, -1);
    expect(Buffer.from(base64, 'base64').toString('utf8')).toBe(what.text);
    expect(what.text).toContain('|');
  });
});

test.each([
  [{ NO_COLOR: '1', COLORTERM: 'truecolor' }, 'none'],
  [{ COLORTERM: 'truecolor', TERM: 'xterm' }, 'true'],
  [{ TERM: 'xterm-256color' }, '256'],
  [{ TERM: 'xterm' }, '16'],
  [{ TERM: 'dumb' }, 'none'],
])('%j is %s', (environment, depth) => {
  expect(depthOf(environment)).toBe(depth);
});

test.each([
  ['\u001b]11;rgb:ffff/fafa/f0f0\u0007', 'light'],
  ['\u001b]11;rgb:1616/1818/1c1c\u001b\\', 'dark'],
  ['j', null],
])('the answer %j is %s', (answer, scheme) => {
  expect(schemeOfAnswer(answer)).toBe(scheme);
});
test('COLORFGBG tells the scheme where the terminal does not answer', () => {
  expect(schemeOfVariable({ COLORFGBG: '0;15' })).toBe('light');
  expect(schemeOfVariable({ COLORFGBG: '15;0' })).toBe('dark');
  expect(schemeOfVariable({})).toBeNull();
});
