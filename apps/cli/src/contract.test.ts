/** The fixtures' contract through the command line's JSON: the same digits as core's reports. */
import { readdirSync, readFileSync } from 'node:fs';
import { differences } from '@cedu/core';
import { describe, expect, test } from 'vitest';
import { cedu } from './testing.ts';

const FIXTURES = new URL('../../../packages/core/fixtures/', import.meta.url);
const ids = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((e) => e.isDirectory() && e.name !== 'reference')
  .map((e) => e.name);

describe.each(ids)('%s', (id) => {
  const expected = JSON.parse(readFileSync(new URL(`${id}/report.json`, FIXTURES), 'utf8'));

  test('cedu run --json gives its report', async () => {
    const { code, out, err } = await cedu('run', id, '--json');
    expect([code, err]).toEqual([0, '']);
    expect(differences(expected, JSON.parse(out))).toEqual([]);
  });

  test.each(['en', 'zh'])('the text in %s fits 100 columns and has no hole in it', async (lang) => {
    const { code, out } = await cedu('run', id, '--lang', lang);
    expect(code).toBe(0);
    const cells = (line: string) =>
      [...line].reduce(
        (sum, c) =>
          sum +
          (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(c)
            ? 2
            : 1),
        0,
      );
    expect(out.split('\n').filter((line) => cells(line) > 100)).toEqual([]);
    expect(out).not.toMatch(/NaN|undefined|\[object|Infinity/);
  });
});
