/** The marks of groups, always beside their colour; hollow where a unit is undecided. */
export const GROUP_MARKS = ['●', '◆', '▲', '■', '★', '⬟', '⬢', '✚'] as const;
export const HOLLOW_MARKS = ['○', '◇', '△', '□', '☆', '⬠', '⬡', '✛'] as const;

/** The mark of a group, counted from 1. */
export const groupMark = (component: number, decided = true): string =>
  (decided ? GROUP_MARKS : HOLLOW_MARKS)[component - 1] ?? `${component}`;
