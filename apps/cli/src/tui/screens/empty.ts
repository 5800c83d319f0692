/** A screen without a result says why, in the middle of nothing else. */
import { dim, type Line } from '../paint/line.ts';
import { paragraph } from '../paint/panes.ts';

export const emptyScreen = (why: string, columns: number): Line[] => [
  [],
  ...paragraph(why, columns - 4, dim).map((line): Line => [['  ', ''], ...line]),
];
