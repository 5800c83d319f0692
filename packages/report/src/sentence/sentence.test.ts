import type { Mixture, Regression } from '@cedu/core';
import { describe, expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { contextOf } from '../words/index.ts';
import {
  associationsReading,
  firmLeaders,
  honestSentence,
  indexReading,
  inSentence,
  leaveOneOutSentences,
  mixtureReading,
  multiverseSentences,
  outcomeReading,
  rankSentences,
  regressionsReading,
  sharedSentences,
} from './index.ts';

testExamples(new URL('./name-in-sentence.ts', import.meta.url), { inSentence });

const report = sampleReport();
const en = contextOf(report, 'en');
const zh = contextOf(report, 'zh');

describe('the index', () => {
  test('names the leaders before the widest gap and a bound that nobody else reaches', () => {
    expect(indexReading(report.index!, en).sentences[0]).toBe(
      'Guangdong and Jiangsu lead; the other 25 stay below 0.46.',
    );
    expect(indexReading(report.index!, zh).sentences[0]).toBe('广东、江苏领先，其余 25 个都低于 0.46。');
  });
  test('a score that rounds to the bound is still below it', () => {
    const scores = [0.9, 0.5, 0.4999].map((score, i) => ({ unit: `u${i}`, score, rank: i + 1, dimensions: {} }));
    expect(indexReading({ ...report.index!, scores }, en).sentences[0]).toBe('u0 leads; the other 2 stay below 0.51.');
  });
});

describe('trust', () => {
  const { ranks, multiverse, leaveOneOut } = report.trust!;
  test('the lead is firm only where no design takes it away', () => {
    const sure = (change: (u: { rank: number; high: number; worst: number }) => object) =>
      indexReading(report.index!, en, { ...ranks!, units: ranks!.units.map((u) => ({ ...u, ...change(u) })) }).finding!;
    expect(indexReading(report.index!, en, ranks).finding!.certainty).toBe('firm');
    expect(sure((u) => (u.rank === 1 ? { worst: 3 } : {})).certainty).toBe('likely');
    expect(sure((u) => (u.rank === 1 ? { worst: 3, high: 3 } : {})).certainty).toBe('open');
  });
  test('leaders are those whom no design puts behind another', () => {
    expect(firmLeaders(ranks!)).toEqual(['广东', '江苏']);
    expect(firmLeaders({ ...ranks!, units: ranks!.units.map((u) => ({ ...u, best: 1, worst: 27 })) })).toEqual([]);
  });
  test('designs and units are named, and nothing is called an interval that is none', () => {
    const said = [
      ...rankSentences(ranks!, en),
      ...multiverseSentences(multiverse!, en),
      ...leaveOneOutSentences(leaveOneOut!, en),
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
    expect(said).toMatch(/not a confidence interval/);
    expect(said).toMatch(/choice of controls/);
    expect(said).not.toMatch(/undefined|\bNaN\b| {2}\S/);
  });
  test('a slope that no unit turns is called steady', () => {
    const same = leaveOneOut!.without.map((w) => ({ ...w, estimate: 1, interval: [0.5, 1.5] as [number, number] }));
    const steady = { ...leaveOneOut!, estimate: 1, interval: [0.5, 1.5] as [number, number], without: same };
    expect(leaveOneOutSentences(steady, zh)).toContain('没有哪一个单位能单独改变它的符号，或改变区间是否含 0。');
  });
  test.each([
    ['one', 'unshown', 'The data do not show more than one kind of province.'],
    ['weak', 'open', 'A weak sign of more than one kind of province.'],
    ['supported', 'likely', 'Two kinds of province are supported.'],
    ['unsettled', 'open', 'Two lines fit better than one; which unit follows which is not settled.'],
  ] as const)('the test decides: %s', (verdict, certainty, sentence) => {
    const tested = {
      components: 2,
      level: 0.05,
      exhausted: false,
      n: 27,
      k: 15,
      perParameter: 1.8,
      few: true,
      choices: report.mixture!.choices,
      asLarge: 39,
      replicates: 199,
      p: 0.2,
      replicated: true,
      interior: false,
      stable: null,
      verdict,
    };
    const { sentences, finding } = mixtureReading(report.mixture!, en, tested);
    expect([finding!.certainty, finding!.text]).toEqual([certainty, sentence]);
    expect(sentences.at(-1)).toMatch(
      /^If there were one kind, a ratio this large would arise in 39 of 199 simulations \(p = 0\.20\)\./,
    );
    expect(sentences.includes('It lies on the variance bound.')).toBe(verdict === 'unsettled');
  });
});

describe('the outcome', () => {
  test('skewed, its logarithm normal', () => {
    expect(outcomeReading(report.outcome!, en).sentences.slice(0, 2)).toEqual([
      'Carbon intensity is skewed to the right (G1 = 2.66); a normal distribution does not fit it (W = 0.740, p < 0.001).',
      'ln CE is compatible with a normal distribution (W = 0.975, p = 0.72).',
    ]);
  });
  test('without a test, without a shape', () => {
    const summary = { ...report.outcome!.summary, skewness: { g1: null, G1: null } };
    const outcome = { ...report.outcome!, summary, normality: null, transformed: null, transform: 'none' as const };
    expect(outcomeReading(outcome, en).sentences).toEqual(['Carbon intensity is close to symmetric (G1 = –).', '', '']);
  });
});

test('curves that do not all go one way are not summed up as one', () => {
  const [first, second] = report.associations!;
  const mixed = associationsReading([first!, { ...second!, b: 3 }], 'CE', en);
  expect(mixed.sentences[0]).toBe(
    'carbon intensity is higher where Foundation is higher, and lower where LDAI is higher.',
  );
});

describe('the focus', () => {
  /** The demo with the focus's estimate and p set, alone and with controls. */
  function course(alone: [number, number], controlled: [number, number] | null) {
    const set = (r: Regression, [estimate, p]: [number, number]): Regression => ({
      ...r,
      terms: r.terms.map((t) => (t.term === 'LDAI' ? { ...t, estimate, p, standardError: 0.4 } : t)),
    });
    const [first, second] = report.regressions!;
    const regressions = [set(first!, alone), ...(controlled ? [set(second!, controlled)] : [])];
    const { finding } = regressionsReading({ ...report, regressions }, en);
    return [finding!.certainty, finding!.text];
  }
  test.each([
    [
      'agrees',
      [-2, 0.001],
      [-3, 0.01],
      'likely',
      /^A higher LDAI goes with a lower carbon intensity, without controls/,
    ],
    ['vanishes', [-2, 0.001], [1, 0.11], 'open', /with the four controls it no longer does \(slope 1\.00, p = 0\.11\)/],
    ['turns', [-2, 0.001], [1, 0.01], 'open', /the sign turns/],
    ['appears', [-2, 0.4], [1, 0.01], 'open', /a higher LDAI goes with a higher carbon intensity/],
    ['is never shown', [-2, 0.4], [1, 0.3], 'unshown', /^No association/],
    ['alone, shown', [2, 0.001], null, 'likely', /goes with a higher carbon intensity \(slope 2\.00, p = 0\.001\)/],
    ['alone, not shown', [2, 0.2], null, 'unshown', /^No association/],
  ] as const)('%s', (_, alone, controlled, certainty, text) => {
    const [found, said] = course([...alone], controlled && [...controlled]);
    expect(found).toBe(certainty);
    expect(said).toMatch(text);
  });
  test('shared columns and size are named', () => {
    expect(sharedSentences(report, en)[0]).toBe(
      'Gross regional product enters CE, Energy productivity and the index LDAI: part of their correlation is built in.',
    );
    expect(sharedSentences(report, zh)[0]).toMatch(/^地区生产总值同在 CE、能源效率、指数 LDAI 之中/);
  });
});

describe('the honest sentence', () => {
  const chosen = (components: number, by: Mixture['chosen']['by']): Mixture => ({
    ...report.mixture!,
    chosen: { components, by },
  });
  test.each([
    [1, 'bic', 'The data do not show more than one kind of province: no fit with more components has a vote.'],
    [2, 'bic', 'BIC prefers two lines to one, which does not by itself show two kinds of province.'],
    [2, 'asked', 'Two components were asked for; that does not show two kinds of province.'],
    [1, 'asked', 'One component was asked for; that does not show one kind of province.'],
  ] as const)('K = %i by %s', (components, by, sentence) => {
    expect(honestSentence(chosen(components, by), en)).toBe(sentence);
  });
  test('where other candidates vote, BIC is named', () => {
    const candidates = report.mixture!.candidates.map((c) => ({ ...c, binds: false }));
    expect(honestSentence({ ...chosen(1, 'bic'), candidates }, zh)).toBe('数据没有显示不止一类省份：BIC 选一个成分。');
  });
  test('few observations per parameter come first, and the missing test is said', () => {
    const { sentences, finding } = mixtureReading(report.mixture!, en);
    expect(sentences[0]).toBe('With two components there are 15 parameters for 27 provinces: 1.8 observations each.');
    expect(finding?.because).toBe('The bootstrap test, which would decide, was not run.');
  });
});
