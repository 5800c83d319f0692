import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { forPrint } from './for-print.ts';
import { figures } from './index.ts';
import { textBoxes } from './testing/boxes.ts';
import { SYNTHETIC } from './testing/synthetic.ts';
import { xmlFaults } from './testing/well-formed.ts';

testExamples(new URL('./for-print.ts', import.meta.url), { forPrint });

test('a printed drawing has the same words in the same places, one scheme and no custom property', () => {
  const drawn = figures.ranking.draw(SYNTHETIC['provinces']!, { lang: 'zh', size: 'm' });
  const printed = forPrint(drawn);
  expect(printed).not.toMatch(/var\(|@media|@supports|#fcfbf8/);
  expect(textBoxes(printed)).toEqual(textBoxes(drawn));
  expect(xmlFaults(printed)).toEqual([]);
});
