import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fUpper, randomStream, studentUpper } from '../numeric/index.ts';
import { audit } from './audit.ts';
import { RULES } from './rules/index.ts';
import type { Finding } from './schema.ts';
import { WRITERS } from './testing/simulate.ts';
import { type PaperInput, wholePaper } from './testing/whole-paper.ts';

function found(tables: PaperInput): Finding[] {
  const audited = audit({ printed: 1, ...tables });
  if (!audited.ok) throw new Error(audited.faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return audited.value.findings;
}
const isAlarm = ({ verdict }: Finding) => verdict === 'inconsistent' || verdict === 'decision-changing';
const alarms = (tables: PaperInput) => found(tables).filter(isAlarm);
const rulesOf = (findings: readonly Finding[]) => [...new Set(findings.map(({ rule }) => rule))];
const reference = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../fixtures/reference/${file}`, import.meta.url), 'utf8'));

/** Rules that ask for tables that this paper has not. */
const ELSEWHERE = [
  'claim-group',
  'claim-level',
  'claim-significance',
  'criterion-preference',
  'descriptive-identities',
  'grim',
  'ranks',
  'recomputed',
];

test('no rule raises an alarm on whole papers that are correct', () => {
  const heard = new Set<string>();
  for (const [name, write] of Object.entries(WRITERS)) {
    for (let replicate = 0; replicate < 25; replicate++) {
      const tables = wholePaper(randomStream(4, `whole-paper/${name}`, replicate), write);
      const findings = found(tables);
      for (const { rule } of findings) heard.add(rule);
      const alarm = findings.find(isAlarm);
      if (alarm) expect.fail(`${name}, ${replicate}, ${alarm.rule}: ${alarm.message}\n${JSON.stringify(tables)}`);
    }
  }
  const silent = RULES.map(({ id }) => id).filter((id) => !heard.has(id));
  expect(silent.sort()).toEqual(ELSEWHERE);
});

describe('one error in a paper that is correct', () => {
  const correct = () => structuredClone(wholePaper(randomStream(4, 'whole-paper/errors', 0), WRITERS.halfUp!));
  /** A figure of the paper, by its pointer. */
  function changed(pointer: string, change: (text: string) => unknown): PaperInput {
    const tables = correct();
    const keys = pointer.split('/').slice(1);
    const last = keys.pop()!;
    const holder = keys.reduce((at, key) => (at as Record<string, unknown>)[key] as object, tables as object);
    (holder as Record<string, unknown>)[last] = change(String((holder as Record<string, unknown>)[last]));
    return tables;
  }
  const add = (by: number) => (text: string) => {
    const [number, marks] = [Number.parseFloat(text), /\**$/.exec(text)![0]];
    return `${(number + by).toFixed(text.split('.')[1]?.replace(/\*/g, '').length ?? 0)}${marks}`;
  };

  test('there is none before', () => {
    expect(alarms(correct())).toEqual([]);
  });
  test.each([
    ['/regressions/small/r2', add(0.1), ['adjusted-r2', 'r2-f', 'r2-t']],
    ['/regressions/large/adjustedR2', add(0.05), ['adjusted-r2']],
    ['/regressions/large/bic', add(9), ['criterion-parameters']],
    ['/regressions/large/terms/control/se', add(0.2), ['coefficient-tests']],
    ['/regressions/large/terms/control/vif', () => '0.91', ['vif']],
    ['/regressions/large/logLikelihood', add(4), ['criterion-parameters', 'outcome-sd']],
    ['/regressions/large/f/p', () => '0.040', ['r2-f']],
    ['/mixtures/two/components/0/proportion', add(0.1), ['proportions-sum']],
    ['/mixtures/two/aic', add(5), ['criterion-parameters']],
    ['/groups/groups/members/first', () => ['u0', 'u0'], ['group-counts']],
    ['/scores/index/rows/u3/3', add(0.05), ['composite-linear', 'composite-weights']],
    ['/scores/index/rows/u3/0', () => '1.200', ['minmax-columns']],
    ['/weights/w/values/a', add(0.1), ['composite-weights', 'entropy-weights']],
    ['/weights/w/values/a', add(0.9), ['weights-sum']],
    ['/descriptives/y/kurtosis', () => '-1.900', ['moment-bounds']],
    ['/descriptives/y/median', add(40), ['descriptive-bounds']],
    ['/descriptives/y/shapiro/p', () => '0.600', ['shapiro-p']],
    ['/claims/0/is', add(1), ['claim-count']],
    ['/claims/1/is', () => '9', ['claim-rank']],
    ['/claims/3/is', () => 'positive', ['claim-sign']],
  ] as const)('%s is found', (pointer, change, rules) => {
    const findings = alarms(changed(pointer, change));
    expect(rulesOf(findings)).toEqual(expect.arrayContaining([...rules]));
  });
});

describe('papers whose truth is certified', () => {
  const longley = (): PaperInput & {
    regressions: Record<string, { terms: Record<string, Record<string, string>> }>;
  } => {
    const { certified, n } = reference('nist_linear.json').Longley;
    const names = ['deflator', 'gnp', 'unemployed', 'armed', 'population', 'year'];
    const term = (j: number) => {
      const [b, se] = [certified.coef[j + 1], certified.se[j + 1]];
      const t = b / se;
      return {
        estimate: b.toFixed(4),
        se: se.toFixed(4),
        t: t.toFixed(2),
        p: (2 * studentUpper(Math.abs(t), certified.df_res)).toFixed(4),
      };
    };
    return {
      n: String(n),
      regressions: {
        longley: {
          outcome: 'employment',
          terms: Object.fromEntries(names.map((name, j) => [name, term(j)])),
          r2: certified.r_squared.toFixed(4),
          adjustedR2: (1 - ((1 - certified.r_squared) * (n - 1)) / certified.df_res).toFixed(4),
          sigma: certified.resid_sd.toFixed(2),
          f: { value: certified.F.toFixed(2), p: fUpper(certified.F, 6, certified.df_res).toExponential(2) },
        },
      },
    } as never;
  };
  test('Longley as certified raises no alarm; with two digits of one standard error exchanged, its term does', () => {
    expect(alarms(longley())).toEqual([]);
    const wrong = longley();
    expect(wrong.regressions.longley!.terms.unemployed!.se).toBe('0.4884');
    wrong.regressions.longley!.terms.unemployed!.se = '0.8448';
    expect(alarms(wrong).map(({ rule, values }) => [rule, values.failing])).toEqual([
      ['coefficient-tests', [expect.stringContaining('unemployed')]],
    ]);
  });

  test('218 lottery numbers as certified raise no alarm; a mean that no 218 whole numbers have does', () => {
    const { certified, n } = reference('nist_univariate.json').Lottery;
    const of = (mean: string): PaperInput => ({
      descriptives: {
        number: { n: String(n), whole: 'true', mean, sd: certified.sd.toFixed(2), min: '4', max: '999' },
      },
    });
    expect(alarms(of(certified.mean.toFixed(4)))).toEqual([]);
    expect(certified.mean.toFixed(4)).toBe('518.9587');
    expect(rulesOf(alarms(of('518.9567')))).toEqual(['grim']);
  });

  test('a mixture of two as fitted raises no alarm; a BIC with the parameters of three does', () => {
    const { K1, K2 } = reference('mix_synthetic_n27p5k2.json').fits;
    const terms = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [name, '1']));
    const criteria = (l: number, k: number) => ({
      logLikelihood: l.toFixed(3),
      aic: (2 * k - 2 * l).toFixed(3),
      bic: (k * Math.log(27) - 2 * l).toFixed(3),
    });
    const of = (k: number): PaperInput => ({
      n: '27',
      regressions: { one: { outcome: 'y', terms, ...criteria(K1.logLik, 7) } },
      mixtures: { two: { outcome: 'y', components: '2', slopes: '5', ...criteria(K2.logLik, k) } },
      claims: [{ claim: 'prefers', criterion: 'BIC', model: 'two', over: ['one'], conclusion: true }],
    });
    expect(alarms(of(15))).toEqual([]);
    expect(alarms(of(23)).map(({ rule, values }) => [rule, values.whole, values.likeComponents])).toEqual([
      ['criterion-parameters', 23, 3],
    ]);
  });
});
