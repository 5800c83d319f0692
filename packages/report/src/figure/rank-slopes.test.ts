import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { figures } from './index.ts';
import { betweenDesigns, compareRanks } from './rank-slopes.ts';
import { fixtureReports } from './testing/reports.ts';
import { syntheticReport } from './testing/synthetic.ts';

const stored = fixtureReports();
testExamples(new URL('./rank-slopes.ts', import.meta.url), {
  betweenDesigns,
  figures,
  entropyReport: syntheticReport({ units: ['x', 'y', 'z'] }),
  equalReport: syntheticReport({ units: ['z', 'y', 'x'] }),
});

test('two reports are compared on the units they share', () => {
  const [a, b] = [syntheticReport({ units: ['x', 'y', 'z'] }), syntheticReport({ units: ['y', 'w', 'x'] })];
  const { units } = compareRanks(a, b, ['one', 'other']);
  expect(units.map((u) => u.unit).sort()).toEqual(['x', 'y']);
});

test('the paper’s ranking beside that of public data: the figure says who moves most', () => {
  const pair = betweenDesigns(stored['china-ai-carbon-paper']!, stored['china-ai-carbon-2022']!, ['论文', '公开数据']);
  const { rows } = figures.rankSlopes.table(pair, 'zh');
  expect(rows).toHaveLength(27);
  const moves = rows.map(({ cells: [, from, to] }) =>
    from?.kind === 'number' && to?.kind === 'number' ? Math.abs(from.value! - to.value!) : 0,
  );
  const most = rows[moves.indexOf(Math.max(...moves))]!.cells[0];
  expect(figures.rankSlopes.title(pair, 'zh')).toContain(most?.kind === 'text' ? most.text : '?');
});

test('a far move is three ranks, or a twentieth of many units', () => {
  const units = Array.from({ length: 200 }, (_, i) => `u${i}`);
  const shift = (r: number) => (r % 40 === 1 ? Math.min(200, r + 12) : r);
  const report = syntheticReport({ units });
  const comparison = { from: 'a', to: 'b', units: units.map((unit, i) => ({ unit, from: i + 1, to: shift(i + 1) })) };
  const title = figures.rankSlopes.title({ ...report, trust: { comparison } } as typeof report, 'en');
  expect(title).toContain('5 of 200 move by 10 ranks or more');
});
