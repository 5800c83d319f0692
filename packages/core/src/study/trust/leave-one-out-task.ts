/** The mixture of a study without one unit: work for a Runner. */
import type { NamedColumn } from '../../mixture/index.ts';
import { prepare } from '../../mixture/input.ts';
import { MixtureOptions } from '../../mixture/options.ts';
import type { Task } from '../../numeric/index.ts';
import { type FoundFit, type KnownFit, searchWithout } from './leave-one-out-search.ts';

/** Plain data: it may be sent to a thread. */
export interface LeaveOneOutWork {
  /** For each unit left out, the columns of the others. */
  readonly items: readonly {
    readonly units: readonly string[];
    readonly outcome: NamedColumn;
    readonly regressors: readonly NamedColumn[];
  }[];
  readonly components: readonly number[];
  readonly options: Omit<MixtureOptions, 'units'>;
  /** Fits with every unit, by K. */
  readonly known: Readonly<Record<number, KnownFit>>;
  /** Group of each unit in the fit with every unit, and its number of groups; null where there are none to compare. */
  readonly reference: { readonly groups: Readonly<Record<string, number>>; readonly components: number } | null;
}

export interface LeftOutMixture {
  /** The K that BIC chooses. */
  readonly components: number;
  /** Units in another group than with every unit; null where no fit has as many groups. */
  readonly moved: readonly string[] | null;
}

export const leaveOneOutTask: Task<LeaveOneOutWork, LeftOutMixture | null> = {
  name: 'trust/leave-one-out',
  prepare:
    ({ items, components, options, known, reference }) =>
    (item) => {
      const { units, outcome, regressors } = items[item]!;
      const settings = MixtureOptions.parse({ ...options, units: [...units] });
      const prepared = prepare(outcome, regressors, components, settings);
      if (!prepared.ok) return null;
      const found = searchWithout(prepared.value, known, settings);
      if (found.length === 0) return null;
      const fit = reference && found.find((f) => f.components === reference.components);
      return {
        components: (byBic(found) ?? found[0]!).components,
        moved: fit ? movedUnits(fit, units, reference.groups) : null,
      };
    },
};

/** A fit on the guard's bound has no vote. */
function byBic(found: readonly FoundFit[]): FoundFit | null {
  const voting = found.filter(({ binds }) => !binds);
  return voting.reduce<FoundFit | null>((best, fit) => (best && best.bic <= fit.bic ? best : fit), null);
}

/** Units whose group differs under the renaming of groups that moves fewest. */
function movedUnits(
  { components: K, posteriors }: FoundFit,
  units: readonly string[],
  reference: Readonly<Record<string, number>>,
): string[] {
  const found = units.map((unit, i) => ({ unit, group: groupOf(posteriors, i, K), before: reference[unit]! }));
  const names = new Array<number>(K + 1).fill(0);
  const used = new Array<boolean>(K + 1).fill(false);
  let best: string[] | null = null;
  const assign = (component: number): void => {
    if (component > K) {
      const moved = found.filter(({ group, before }) => names[group] !== before).map(({ unit }) => unit);
      if (best === null || moved.length < best.length) best = moved;
      return;
    }
    for (let name = 1; name <= K; name++) {
      if (used[name]) continue;
      used[name] = true;
      names[component] = name;
      assign(component + 1);
      used[name] = false;
    }
  };
  assign(1);
  return best ?? [];
}

/** The component of the largest posterior, 1 for the first. */
function groupOf(posteriors: Float64Array, row: number, components: number): number {
  let best = 0;
  for (let k = 1; k < components; k++)
    if (posteriors[row * components + k]! > posteriors[row * components + best]!) best = k;
  return best + 1;
}
