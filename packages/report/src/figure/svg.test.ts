import { expect, test } from 'vitest';
import { el, line, round, text, through } from './svg.ts';

test('words and attributes are escaped, and what XML cannot hold is replaced', () => {
  expect(text('<b> & "x"')).toBe('&lt;b&gt; &amp; &quot;x&quot;');
  expect(el('g', { 'data-unit': '"><script>' }, text('a'))).toBe('<g data-unit="&quot;&gt;&lt;script&gt;">a</g>');
  expect(text('bell \u0007 half \ud83d pair \ud83d\ude00')).toBe('bell \ufffd half \ufffd pair \ud83d\ude00');
});

test('coordinates keep two decimals and zero has no sign', () => {
  expect(line(1 / 3, -0.001, 2, 10.005, 'grid')).toBe('<line x1="0.33" y1="0" x2="2" y2="10.01" class="grid"/>');
  expect(Object.is(round(-0.001), 0)).toBe(true);
});

test('attributes that are undefined are left out', () => {
  expect(el('rect', { x: 0, y: undefined })).toBe('<rect x="0"/>');
});

test('a path through points, open or closed', () => {
  const points = [
    [0, 0],
    [1.005, 2],
    [3, 4.125],
  ] as const;
  expect(through(points)).toBe('M0,0L1,2L3,4.13');
  expect(through(points, true)).toBe('M0,0L1,2L3,4.13Z');
});
