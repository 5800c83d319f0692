/** Log-likelihood, R², slope and tables tell the spread of the outcome, each by itself: they must tell the same. */
import { common, type Interval, meet } from '../interval.ts';
import { combinations, type Outcome, outcomesOf, type SpreadSource, sharedSpread } from '../outcome-spread.ts';
import { nearest } from '../rounding.ts';
import { attempt, brief, briefly, finding, possible, type Rule, verdictOf } from '../rule.ts';
import type { Finding } from '../schema.ts';

/**
 * The standard deviation of the outcome follows
 *
 *     from ln L and R²       √(RSS/((1 − R²)(n − 1))), RSS = D/(2π) exp(−(2 ln L + D)/n), D = n or n − rank
 *     from σ̂ and R²          the same with RSS = σ̂² (n − p − 1)
 *     from one slope and R²  |b| sd(x)/√R², x printed in a table of scores, min-maxed or not
 *     from its own table     sd over n − 1 or over n
 *
 * and all of these must share a value under one choice of conventions. Which divisors D would do is listed.
 *
 * Source: R's logLik.lm uses D = n; flexmix uses D = n − rank.
 */
export const outcomeSd: Rule = {
  id: 'outcome-sd',
  kind: 'identity',
  title: 'Spread of the outcome from likelihood, R², slope and tables',
  identity: 'sd(y) = √(RSS/((1 − R²)(n − 1))) = |b| sd(x)/√R²',
  conventions: [
    'divisor n',
    'divisor n − rank',
    'regressor min-maxed',
    'regressor as printed',
    'regressor standardised',
    'residual sd over n − p − 1',
    'residual sd over n',
    'sd over n − 1',
    'sd over n',
  ],
  sources: ['R: stats::logLik.lm', 'Grün and Leisch (2008), J. Statist. Software 28(4)'],
  check: ({ printed }) => outcomesOf(printed).flatMap(checkOutcome),
};

function checkOutcome(outcome: Outcome): Finding[] {
  const { name, n, rank, sources } = outcome;
  if (sources.length < 2) return [];
  const tried = attempt(
    combinations(sources).map((chosen) => ({
      name: chosen.map((alternative) => alternative.name).join(', '),
      holds: (read) => common(chosen.map((alternative) => alternative.sd(read))) !== null,
    })),
  );
  const ranges = sources.flatMap((source) =>
    source.alternatives.map((a) => ({ kind: source.kind, label: source.label, convention: a.name, sd: a.sd(nearest) })),
  );
  const shared = sharedSpread(outcome, nearest);
  const divisors = divisorsThatMeet(outcome);
  const said = ranges.map(({ label, convention, sd }) => `${briefly(sd)} (${label}, ${convention})`).join('; ');
  return [
    finding(outcomeSd, {
      verdict: verdictOf(tried),
      printed: sources.flatMap(({ printed }) => printed),
      possible: ranges.map(({ label, convention, sd }) => possible(`sd of ${name}: ${label}, ${convention}`, sd)),
      conventions: tried,
      values: {
        outcome: name,
        n,
        rank,
        ranges: ranges.map(({ kind, label, convention, sd }) => ({ kind, label, convention, lo: sd.lo, hi: sd.hi })),
        shared: shared && { lo: shared.sd.lo, hi: shared.sd.hi, conventions: shared.names },
        divisors: divisors && { ...divisors },
      },
      message: `sd of ${name}: ${said}${divisors ? `; divisors from ${divisors.from} to ${divisors.to} that meet the rest: ${divisors.meet.join(', ') || 'none'}` : ''}${shared ? `; shared ${brief(shared.sd.lo)} to ${brief(shared.sd.hi)}` : ''}`,
    }),
  ];
}

/** Which divisors D, from two thirds of n to n, bring the likelihood to what the other sources share. */
function divisorsThatMeet({ n, sources }: Outcome): { from: number; to: number; meet: number[] } | null {
  const likelihood = sources.find(({ underDivisor }) => underDivisor);
  const rest = sources.filter((source) => source !== likelihood);
  const wanted = firstShared(rest);
  if (!likelihood?.underDivisor || !wanted) return null;
  const from = Math.ceil((2 * n) / 3);
  const meeting: number[] = [];
  for (let D = from; D <= n; D++) if (meet(likelihood.underDivisor(D, nearest), wanted)) meeting.push(D);
  return { from, to: n, meet: meeting };
}

const firstShared = (sources: readonly SpreadSource[]): Interval | null =>
  combinations(sources)
    .map((chosen) => (chosen.length === 0 ? null : common(chosen.map(({ sd }) => sd(nearest)))))
    .find((sd) => sd !== null) ?? null;
