/** What the text calls significant, and what not. */
import { coefficientsOf, nameOf, type PlacedCoefficient } from '../coefficients.ts';
import { type Interval, over, size } from '../interval.ts';
import type { ClaimOf, PrintedTables } from '../printed.ts';
import type { Reader } from '../rounding.ts';
import { attempt, type Convention, finding, type Rule, shownAs, verdictOf } from '../rule.ts';
import type { Finding } from '../schema.ts';
import { asProbability, type Levels, marksOf, pOfMarks, pOfT, type TConvention } from '../significance.ts';

const TAILS: readonly TConvention[] = [
  'Student, two-sided',
  'normal, two-sided',
  'Student, one-sided',
  'normal, one-sided',
];

/**
 * A coefficient called significant has p below the level, one called not significant has not; p as
 * printed, or from t, the standard error, or the marks. The level is the one that the text names, else any that the
 * publication has a mark for, else .05. A mark that is missing says something only in a table that uses marks. Where
 * there is nothing to tell p by, the statement is not checkable.
 *
 * Source: by definition.
 */
export const claimSignificance: Rule = {
  id: 'claim-significance',
  kind: 'identity',
  title: 'Significance in the text',
  identity: 'significant: p < level; not significant: p ≥ level',
  conventions: [...TAILS, 'the level named, else each level that has a mark'],
  sources: ['by definition'],
  check: ({ printed }) => {
    const all = coefficientsOf(printed);
    return printed.claims.flatMap((claim, i) =>
      claim.claim === 'significance' ? checkClaim(claim, `/claims/${i}`, all, printed) : [],
    );
  },
};

function checkClaim(
  claim: ClaimOf<'significance'>,
  path: string,
  all: readonly PlacedCoefficient[],
  printed: PrintedTables,
): Finding[] {
  const component = claim.component?.value ?? null;
  const one = all.find((c) => c.model === claim.model && c.term === claim.term && c.component === component);
  const where = [{ path, label: claim.label ?? 'text' }];
  const values = { model: one?.label ?? claim.model, component, term: claim.term, is: claim.is };
  const estimate = one?.coefficient.estimate;
  const shown = one && estimate ? [shownAs(estimate, nameOf(one))] : [];
  const { se, t, p } = one?.coefficient ?? {};
  const marks = one ? marksOf(one.coefficient) : '';
  const byMarks = one?.marked && pOfMarks(marks, printed.stars) !== null;
  if (!one || !(p || t || (se && estimate) || byMarks)) {
    const reason = one ? 'no standard error' : 'no such coefficient';
    const message = `${one ? nameOf(one) : claim.term}, called ${claim.is}: ${reason}, t, p or mark is printed`;
    const none = { ...values, reason };
    return [finding(claimSignificance, { verdict: 'not checkable', where, printed: shown, values: none, message })];
  }
  const levels = claim.at ? [claim.at.value] : declaredLevels(printed.stars);
  const tried = attempt(
    TAILS.flatMap((tail) =>
      levels.map(
        (level): Convention => ({
          name: `${tail}, at ${level}`,
          holds: (read) => {
            const probability = probabilityOf(one, byMarks ? printed.stars : {}, tail, read);
            if (!probability) return false;
            return claim.is === 'significant' ? probability.lo < level : probability.hi > level;
          },
        }),
      ),
    ),
  );
  const fails = verdictOf(tried) === 'inconsistent';
  return [
    finding(claimSignificance, {
      verdict: fails ? (claim.conclusion ? 'decision-changing' : 'inconsistent') : 'consistent',
      where,
      printed: [
        ...shown,
        ...(p ? [shownAs(p, `${nameOf(one)}, p`)] : []),
        ...(t ? [shownAs(t, `${nameOf(one)}, t`)] : []),
      ],
      conventions: tried,
      values: { ...values, marks, levels },
      message: `${nameOf(one)} ${estimate?.text ?? ''}${marks}, called ${claim.is}: ${fails ? 'against its p at every level' : 'as its p has it'}`,
    }),
  ];
}

const declaredLevels = (stars: Levels): number[] => {
  const all = Object.values(stars).map(({ value }) => value);
  return all.length > 0 ? all : [0.05];
};

function probabilityOf(one: PlacedCoefficient, levels: Levels, tail: TConvention, read: Reader): Interval | null {
  const { estimate, se, t, p } = one.coefficient;
  if (p) return asProbability(read(p));
  if (t) return pOfT(size(read(t)), one.df, tail);
  if (se && estimate) return pOfT(size(over(read(estimate), read(se))), one.df, tail);
  return pOfMarks(marksOf(one.coefficient), levels);
}
