/** The mark of a group, always beside its colour: ● ◆ ▲ ■, hollow where a unit is undecided. */
import { path, round } from './svg.ts';

/** Colours and marks come round again after four groups; a number then tells them apart. */
const KINDS = 4;
export const groupKind = (component: number): 1 | 2 | 3 | 4 => (((component - 1) % KINDS) + 1) as 1 | 2 | 3 | 4;

/** A closed path of about equal area for each kind. */
function outline(kind: number, x: number, y: number, r: number): string {
  const at = (dx: number, dy: number) => `${round(x + dx * r)},${round(y + dy * r)}`;
  if (kind === 2) return `M${at(0, -1.25)}L${at(1.1, 0)}L${at(0, 1.25)}L${at(-1.1, 0)}Z`;
  if (kind === 3) return `M${at(0, -1.2)}L${at(1.15, 0.85)}L${at(-1.15, 0.85)}Z`;
  if (kind === 4) return `M${at(-0.9, -0.9)}L${at(0.9, -0.9)}L${at(0.9, 0.9)}L${at(-0.9, 0.9)}Z`;
  const [left, right, radius] = [at(-1, 0), at(1, 0), round(r)];
  return `M${left}A${radius},${radius} 0 1 1 ${right}A${radius},${radius} 0 1 1 ${left}Z`;
}

/** Groups are counted from 1. */
export function groupMark(component: number, x: number, y: number, r: number, decided = true): string {
  const kind = groupKind(component);
  return path(outline(kind, x, y, r), `group${kind}${decided ? '' : '-hollow'} mark`);
}
