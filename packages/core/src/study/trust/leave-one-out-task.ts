/** The mixture of a study without one unit: work for a Runner. */
import { type Mixture, type MixtureOptions, type NamedColumn, selectComponents } from '../../mixture/index.ts';
import type { Task } from '../../numeric/index.ts';

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
    ({ items, components, options, reference }) =>
    (item) => {
      const { units, outcome, regressors } = items[item]!;
      const made = selectComponents(outcome, regressors, {
        ...options,
        units: [...units],
        components: [...components],
      });
      if (!made.ok) return null;
      const fit = reference && made.value.fits.find((f) => f.components.length === reference.components);
      return {
        components: made.value.choices.find((c) => c.criterion === 'bic')?.components ?? made.value.chosen.components,
        moved: fit ? movedUnits(fit, reference.groups) : null,
      };
    },
};

/** Units whose group differs under the renaming of groups that moves fewest. */
function movedUnits(fit: Mixture['fit'], reference: Readonly<Record<string, number>>): string[] {
  const K = fit.components.length;
  const found = fit.groups.flatMap(({ component, units }) =>
    units.map((unit) => ({ unit, group: component, before: reference[unit]! })),
  );
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
