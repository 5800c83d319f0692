/** The badges of a criterion: a digit for each number of components, at its distance from the best. */
import type { Mixture, MixtureCandidate } from '@cedu/core';
import { write } from './sheet.ts';
import { spreadLabels } from './spread-labels.ts';
import { circle } from './svg.ts';

export type CriterionName = Mixture['choices'][number]['criterion'];

/** Differences beyond this many points are drawn at the end of the scale. */
export const FAR = 60;

interface Offset {
  readonly candidate: MixtureCandidate;
  /** From the best that has a vote, else from the best of all. */
  readonly offset: number;
}

export function offsetsOf(candidates: readonly MixtureCandidate[], name: CriterionName): Offset[] {
  const present = candidates.filter((c) => c[name] !== null);
  const voters = present.filter((c) => !c.binds);
  const best = Math.min(...(voters.length > 0 ? voters : present).map((c) => c[name]!));
  return present
    .map((candidate) => ({ candidate, offset: candidate[name]! - best }))
    .sort((a, b) => a.offset - b.offset);
}

/** The digit is K; the choice is filled, one without a vote dashed. Those that would meet stand side by side. */
export function badges(
  candidates: readonly MixtureCandidate[],
  name: CriterionName,
  choice: number | null,
  x: (value: number) => number,
  middle: number,
  r: number,
): string[] {
  const offsets = offsetsOf(candidates, name);
  const [low, high] = [x(-FAR), x(FAR)];
  const places = spreadLabels(
    offsets.map((o) => x(o.offset)),
    2 * r + 1,
    low,
    high,
  );
  return offsets.flatMap(({ candidate: c }, i) => {
    const kind = c.binds ? 'ghost' : c.components === choice ? 'accent' : 'soft';
    return [
      circle(places[i]!, middle, r, kind),
      write(places[i]!, middle + 4.2, String(c.components), `badge ${c.binds ? 'quiet' : 'on-mark'}`, 'middle'),
    ];
  });
}
