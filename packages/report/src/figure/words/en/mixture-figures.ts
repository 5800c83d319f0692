/** Figures of components and groups. */
import { capital, clauses, hollow, plural, type Standing, scaled, supposedGroups, times } from './phrases.ts';

export const mixtureFigures = {
  criteria: {
    noVote: 'No fit has a vote on the number of components',
    onlyVoter: (k: number) =>
      k === 1
        ? 'Only the single line has a vote: the fits with more lie on the variance bound'
        : `Only the fit with ${times(k)} components has a vote: the others lie on the variance bound`,
    agree: (k: number, n: number, edge: 'tried' | 'voting' | null) =>
      `All ${n} criteria choose ${times(k)}${edge === null ? ` ${k === 1 ? 'component' : 'components'}` : `, the most ${edge === 'tried' ? 'tried' : 'with a vote'}: no minimum found`}`,
    differ: (camps: readonly string[]) => `The criteria differ: ${camps.join('; ')}`,
    camp: (names: string, n: number, k: number, edge: 'tried' | 'voting' | null) =>
      `${names} ${n === 1 ? 'chooses' : 'choose'} ${times(k)}${edge === null ? '' : edge === 'tried' ? ', the most tried' : ', the most with a vote'}`,
    axis: 'points from the choice; lower is better',
    chooses: 'chooses',
    subtitle: (n: number, bound: boolean, far: boolean) =>
      `The digit is the number of components, n\u00a0=\u00a0${n}. ` +
      clauses(
        'Filled: the choice',
        bound ? 'dashed (†): on the variance bound, no vote' : '',
        far ? 'at either end: farther off than drawn' : '',
      ),
  },
  componentScatter: {
    supposed: (k: number, focus: string, least: string, most: string) =>
      `If there were ${times(k)} kinds, the slopes of ${focus} would run from ${least} to ${most}`,
    supported: (k: number, focus: string, least: string, most: string) =>
      `${capital(times(k))} lines, with slopes of ${focus} from ${least} to ${most}`,
    line: (k: number, slope: string, units: number) => `Component ${k}: slope ${slope}, ${plural(units, 'unit')}.`,
    undecided: (n: number) => `${plural(n, 'unit')} undecided, drawn hollow.`,
    component: (k: number) => `component ${k}`,
    notes: (standing: Standing): string[] => (standing === 'supported' ? [] : [supposedGroups[standing]]),
    subtitle: (scale: string, standing: Standing, kept: boolean, binds: boolean) =>
      `${standing === 'supported' ? '' : `${supposedGroups[standing]} `}${hollow(kept)}. Lines with the other regressors at their means${scale === 'none' ? '' : `; ${scaled[scale] ?? ''}`}${binds ? '; this fit lies on the variance bound' : ''}`,
  },
  posteriors: {
    supposed: (k: number, decided: number, count: string) =>
      `If there were ${times(k)} kinds, ${decided} of ${count} would be decided`,
    supported: (decided: number, count: string, kept: boolean) =>
      kept
        ? `${decided} of ${count} are decided, by posterior and bootstrap`
        : `${decided} of ${count} have a posterior of at least 0.9`,
    subtitle: (standing: Standing, kept: boolean, binds: boolean) =>
      `${standing === 'supported' ? '' : `${supposedGroups[standing]} `}Posterior probability of each component. ${hollow(kept)}; small samples make posteriors over-sure${binds ? '; this fit lies on the variance bound' : ''}`,
    group: (k: number, count: string) => `Group ${k}, ${count}`,
  },
  coMembership: {
    title: (share: string) => `${share} of all pairs are together, or apart, in at least nine fits of ten`,
    alt: (n: number, replicates: number) =>
      `Heat map of ${n} units by ${n} over ${replicates} bootstrap fits; the values are in the table.`,
    block: (n: number) => `mean of blocks of ${plural(n, 'unit')}`,
    subtitle: (count: string, replicates: number, components: number, size: number) =>
      `Share of ${replicates} bootstrap fits with ${times(components)} components in which two units fall together; ${count}${size > 1 ? `, in blocks of ${size}` : ''}`,
  },
  bootstrapNull: {
    common: (count: number, total: number, components: number) =>
      `${capital(times(components))} ${components === 1 ? 'kind' : 'kinds'} alone would give a ratio this large in ${count} of ${total} simulations`,
    weak: (count: number, total: number, components: number) =>
      `A weak sign of more than ${times(components)}: a ratio this large arises in ${count} of ${total} simulations`,
    rare: (count: number, total: number, components: number) =>
      `${capital(times(components))} ${components === 1 ? 'kind' : 'kinds'} alone would rarely give a ratio this large: ${count} of ${total} simulations`,
    alt: (lr: string, median: string, p: string) =>
      `Observed ratio ${lr}, median of the simulations ${median}, p ${p}.`,
    observed: (lr: string) => `observed ratio ${lr}`,
    counted: (count: number, total: number) => `${count} of ${total} simulated ratios are as large`,
    reject: (value: string) => `to reject at 5% it would have to pass ${value}`,
    axis: 'likelihood ratio →',
    median: (value: string) => `median ${value}`,
    subtitle: (total: number, from: number, to: number, count: string, p: string) =>
      `Likelihood ratio of ${times(to)} components against ${times(from)} in ${total} samples simulated with ${times(from)}; ${count}; p\u00a0${/^[<>]/.test(p) ? p : `=\u00a0${p}`}`,
  },
};
