/** The drawings as they were looked at, in both schemes: a change here is to be looked at again. */
import { expect, test } from 'vitest';
import { figureNames, figures } from './index.ts';
import { fixtureReports } from './testing/reports.ts';
import { SYNTHETIC } from './testing/synthetic.ts';

const demo = fixtureReports()['china-ai-carbon-2022']!;
const drawn = figureNames.flatMap((name) => {
  const report = figures[name].available(demo) ? demo : SYNTHETIC['provinces']!;
  return (
    [
      ['zh', 'l'],
      ['en', 's'],
    ] as const
  ).map(([lang, size]) => [name, lang, size, report] as const);
});

test.each(drawn)('%s %s %s', async (name, lang, size, report) => {
  const svg = figures[name].draw(report, { lang, size });
  await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`./__snapshots__/${name}-${lang}-${size}.svg`);
});
