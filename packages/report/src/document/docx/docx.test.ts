import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sampleReport } from '../../testing/sample-report.ts';
import { numberedOutline } from '../page.ts';
import { studyAsDocx } from './study-docx.ts';

const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const options = { lang: 'zh', png: () => PNG } as const;

/** Made once: a whole document takes most of a second. */
const pictured = studyAsDocx(sampleReport(), options);
const bare = studyAsDocx(sampleReport(), { lang: 'en' });

describe('the demo as DOCX', () => {
  test('is the same bytes each time', async () => {
    expect(Buffer.compare(await bare, await studyAsDocx(sampleReport(), { lang: 'en' }))).toBe(0);
  });
  test('holds tables, formulas and figures with a picture beside the drawing', async () => {
    const report = sampleReport();
    const parts = unzipSync(await pictured);
    const xml = strFromU8(parts['word/document.xml']!);
    const blocks = numberedOutline(report, options).sections.flatMap((s) => s.blocks.map((b) => b.block.kind));
    expect(xml.match(/<w:tbl>/g)?.length).toBe(blocks.filter((kind) => kind === 'table').length);
    expect(xml.match(/<m:oMath>/g)!.length).toBeGreaterThan(5);
    expect(xml.match(/<asvg:svgBlip/g)!.length).toBeGreaterThan(8);
    expect(xml).toContain('−1.628***');
    const drawings = Object.keys(parts).filter((path) => /^word\/media\/.*\.svg$/.test(path));
    for (const path of drawings) expect(strFromU8(parts[path]!)).toMatch(/^<svg/);
  });
  test('its rules are 1.5, 0.75 and 0.5 points, and there are no verticals', async () => {
    const parts = unzipSync(await bare);
    const xml = strFromU8(parts['word/document.xml']!);
    expect(
      new Set(xml.match(/<w:(?:top|bottom) w:val="single"[^>]*w:sz="\d+"/g)?.map((m) => /w:sz="(\d+)"/.exec(m)![1])),
    ).toEqual(new Set(['12', '6', '4']));
    expect(xml).not.toMatch(/<w:(?:left|right|start|end) w:val="single"/);
  });
  test('without pictures it has no figures, and says the same', async () => {
    const parts = unzipSync(await bare);
    expect(Object.keys(parts).filter((path) => path.includes('media'))).toEqual([]);
  });
});
