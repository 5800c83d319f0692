/** Small pieces that sentences of figures are made of. */
export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
export const times = (n: number): string =>
  n === 1 ? 'one' : n === 2 ? 'two' : n === 3 ? 'three' : n === 4 ? 'four' : `${n}`;
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
export const scaled: Record<string, string> = {
  minmax: 'regressors scaled to 0–1',
  zscore: 'regressors standardised',
  none: '',
};
export const clauses = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

export const hollow = (kept: boolean): string =>
  kept
    ? 'Hollow: posterior below 0.9, or its group kept in fewer than 90% of bootstrap fits'
    : 'Hollow: posterior below 0.9';

/** What the heading of groups says where the test does not support them. */
export const supposedGroups = {
  unshown: 'Groups, if there were more than one: the data do not show it.',
  unsettled: 'Groups, if there were more than one: that is not settled.',
  untested: 'Groups, if there were more than one: that was not tested.',
};
export type Standing = keyof typeof supposedGroups | 'supported';
