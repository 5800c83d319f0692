import { describe, expect, test } from 'vitest';
import { drive, nowhere } from './testing.ts';

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
