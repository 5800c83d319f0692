import { readFileSync } from 'node:fs';
import { parseStudy, type Regression, type Report, runStudy } from '@cedu/core';
import { describe, expect, test } from 'vitest';
import { SCREENS } from './keymap.ts';
import { changedText } from './outside/save-study.ts';
import { covarianceOf } from './study/covariance.ts';
import { drive, fixture, nowhere } from './testing.ts';
import { quickStudy } from './what-if/engine.ts';

const STUDY = 'co2-gnp-1996';
const CHINA = 'china-ai-carbon-2022';

describe('moving', () => {
  test('digits, brackets and ^o go through the screens and back', async () => {
    const at = await drive(CHINA);
    const screen = () => at.session.view().state.screen;
    at.press('5');
    expect(screen()).toBe('regression');
    at.press(']', ']');
    expect(screen()).toBe('groups');
    at.press('ctrl-o', 'ctrl-o', 'ctrl-o');
    expect(screen()).toBe('index');
    at.press('[', '[');
    expect(screen()).toBe('audit');
  });
  test('the cursor stays inside the list', async () => {
    const at = await drive(CHINA);
    const cursor = () => at.session.view().place.cursor;
    at.press('up');
    expect(cursor()).toBe(0);
    at.press('G', 'j');
    expect(cursor()).toBe(26);
    at.press('g');
    expect(cursor()).toBe(0);
  });
  test('a filter narrows the list while it is typed, n steps through it, Esc takes it away', async () => {
    const at = await drive(CHINA, 'zh');
    at.press('/', '江');
    expect(at.shows()).toContain('江苏');
    expect(at.shows()).not.toContain('北京');
    at.press('return', 'n', 'n', 'n', 'n');
    expect(at.session.view().place.cursor).toBe(0);
    at.press('escape');
    expect(at.shows()).toContain('北京');
  });
  test('s sorts and S turns the order round', async () => {
    const at = await drive(CHINA);
    at.press('1', 'S');
    const first = at
      .shows()
      .split('\n')
      .find((line) => line.startsWith('▌'))!;
    expect(first).toContain('Xinjiang');
  });
  test('Enter opens the sheet of the unit in focus', async () => {
    const at = await drive(CHINA);
    at.press('j', 'return');
    expect(at.shows()).toMatch(/Jiangsu {3}JS {3}rank 2 of 27/);
    at.press('escape');
    expect(at.shows()).not.toContain('rank 2 of 27');
  });
  test('L changes the language and nothing else', async () => {
    const at = await drive(CHINA);
    at.press('5', 'L');
    expect(at.shows()).toContain('5 回归'.slice(2));
    expect(at.session.view().state.screen).toBe('regression');
  });
});

describe('asking what if', () => {
  test('equal weights: at once, listed, undone, redone', async () => {
    const at = await drive(CHINA);
    at.press('w');
    await at.settled();
    expect(at.session.view().report.index?.weighting).toBe('equal');
    expect(at.shows()).toContain('1 change from the file');
    at.press('d');
    expect(at.shows()).toMatch(/index\.weights\s+entropy\s+equal/);
    at.press('u');
    await at.settled();
    expect(at.session.view().report.index?.weighting).toBe('entropy');
    at.press('ctrl-r');
    await at.settled();
    expect(at.session.view().report.index?.weighting).toBe('equal');
  });
  test('an indicator off stays in place and can be turned on again', async () => {
    const at = await drive(CHINA);
    at.press('tab', 'space');
    await at.settled();
    expect(at.session.view().report.index?.weights.map((w) => w.id)).not.toContain('gdp_prelim');
    expect(at.shows()).toMatch(/GRP\s+off/);
    at.press('space');
    await at.settled();
    expect(at.session.view().report.index?.weights.map((w) => w.id)).toContain('gdp_prelim');
    expect(at.shows()).toContain('as in the file');
  });
  test('a unit left out, and one taken in again', async () => {
    const at = await drive(CHINA);
    at.press('space');
    await at.settled();
    expect(at.session.view().report.data.n).toBe(26);
    at.press('1', 'g', 'j', 'j', 'j', 'j', 'space');
    await at.settled();
    expect(at.session.view().report.data.excluded.map((e) => e.unit)).not.toContain('内蒙古');
  });
  test('standard errors switch without a run, and p follows', async () => {
    const at = await drive(CHINA);
    at.press('5');
    const classical = at.shows();
    at.press('c');
    expect(at.session.view().busy).toBeNull();
    expect(at.shows()).toContain('‹hc0›');
    expect(at.shows()).not.toBe(classical);
  });
  test('a study that cannot be run is refused in words and nothing is changed', async () => {
    const at = await drive(CHINA);
    at.press(':', ...'set index.weights nonsense', 'return');
    await at.settled();
    expect(at.session.view().state.settings).toEqual([]);
    expect(at.session.view().state.message).not.toBeNull();
  });
});

test('changes written back as a study file give the same Report when the file is run', async () => {
  const at = await drive(CHINA);
  at.press('w', 'm', 'tab', 'space', '1', 'space', '5', 'c');
  at.press(':', ...'set outcome.transform none'.split('').map((c) => (c === ' ' ? 'space' : c)), 'return');
  await at.settled();
  const { report, state } = at.session.view();
  expect(state.settings.length).toBe(6);
  const given = await fixture(CHINA);
  const text = readFileSync(new URL(`../../../../packages/core/fixtures/${CHINA}/study.yaml`, import.meta.url), 'utf8');
  const study = parseStudy(changedText(text, state.settings, '/here', '/here'));
  if (!study.ok) throw new Error(JSON.stringify(study.faults));
  const again = await runStudy(quickStudy(study.value), given.table, { printed: given.printed });
  if (!again.ok) throw new Error(JSON.stringify(again.faults));
  // Standard errors are switched on the screen; the file says which, so its regressions are those that the screen shows.
  const { study: _, id: __, regressions, ...figures } = JSON.parse(JSON.stringify(again.value)) as Report;
  expect(report).toMatchObject(figures);
  const errors = (list: readonly Regression[] = []) =>
    list.map((r) => [r.covariance, r.terms.map((t) => t.standardError)]);
  expect(errors(covarianceOf(report, state.settings))).toEqual(errors(regressions));
});

test.each(SCREENS)('on %s weights, normalisation and K can be asked for, and are undone', async (screen) => {
  const at = await drive(CHINA);
  at.press(`${SCREENS.indexOf(screen) + 1}`);
  at.press('w', 'm', '+', 'd');
  await at.settled();
  const paths = at.session.view().state.settings.map((s) => s.split('=')[0]);
  expect(paths).toEqual(['index.weights', 'index.normalise', 'segment.components']);
  for (const path of paths) expect(at.shows()).toContain(path);
  at.press('u', 'u', 'u');
  await at.settled();
  expect(at.session.view().state.settings).toEqual([]);
});

describe('the command line', () => {
  test('Tab takes the first completion', async () => {
    const at = await drive(STUDY);
    at.press(':', 'w', 'e', 'tab');
    expect(at.session.view().state.prompt?.text).toBe('weights ');
  });
  test.each([
    ['goto trust', 'trust'],
    ['goto 1', 'data'],
  ])(':%s', async (text, screen) => {
    const at = await drive(STUDY);
    at.press(':', ...text.split('').map((c) => (c === ' ' ? 'space' : c)), 'return');
    expect(at.session.view().state.screen).toBe(screen);
  });
  test('a word it does not know is told of', async () => {
    const at = await drive(STUDY);
    at.press(':', ...'olz', 'return');
    expect(at.shows()).toContain('no such command: olz');
  });
});

describe('leaving', () => {
  test('q leaves at once when nothing was changed, and asks once when something was', async () => {
    let left = 0;
    const at = await drive(CHINA, 'en', { ...nowhere, quit: () => left++ });
    at.press('5', 'c', 'q');
    expect(left).toBe(0);
    expect(at.shows()).toContain('not saved');
    at.press('q');
    expect(left).toBe(1);
  });
});
