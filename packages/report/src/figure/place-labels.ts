/** Where the names of marks go: beside their mark, never on another name or mark, and nowhere if there is no room. */
import { distance } from './arithmetic.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Wanted {
  readonly id: string;
  /** Centre of the mark. */
  readonly x: number;
  readonly y: number;
  /** Size of the name. */
  readonly width: number;
  readonly height: number;
}

export interface Placed {
  readonly id: string;
  /** Left and right end of the name, and its middle line. */
  readonly box: Box;
  readonly anchor: 'start' | 'middle' | 'end';
  /** The name stands off, so a line leads to its mark. */
  readonly leader: readonly [number, number, number, number] | null;
}

export const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const around = (x: number, y: number, radius: number): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
});

/** Right, left, above, below, then the corners, as [horizontal, vertical] direction. */
const SIDES = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
] as const;
/** The name of a mark in a crowd may stand this far off, with a leader. */
const STAND_OFF = [0, 14, 26];

/**
 * Places names in the order given, so the ones that matter most come first. A name tries eight places beside its
 * mark, then the same farther off with a leader line, and is left out where none is free.
 *
 * `taken` holds the boxes that no name may meet (marks, other text); `within` is the frame; `gap` is the distance
 * from the centre of a mark to its name.
 *
 * @example
 * const [label] = placeLabels([{ id: '广东', x: 90, y: 50, width: 26, height: 13 }], {
 *   taken: [], within: { left: 0, top: 0, right: 100, bottom: 100 }, gap: 8,
 * });
 * [label?.anchor, label?.box.right]; // => ['end', 82]
 */
export function placeLabels(
  wanted: readonly Wanted[],
  room: { readonly taken: readonly Box[]; readonly within: Box; readonly gap: number; readonly leaders?: boolean },
): Placed[] {
  const occupied = [...room.taken];
  const placed: Placed[] = [];
  for (const want of wanted) {
    const spot = firstFree(want, occupied, room);
    if (spot === null) continue;
    placed.push(spot);
    occupied.push(spot.box);
  }
  return placed;
}

const holds = (b: Box, x: number, y: number, margin: number): boolean =>
  x > b.left - margin && x < b.right + margin && y > b.top - margin && y < b.bottom + margin;

/** A leader keeps this far from what it passes. */
const KEEP = 3;

/** Whether a leader runs through a box or close by; it is looked at every other unit, for boxes are larger than that. */
function crosses(from: readonly [number, number], to: readonly [number, number], boxes: readonly Box[]): boolean {
  const steps = Math.max(1, Math.ceil(distance(to[0] - from[0], to[1] - from[1]) / 2));
  for (let i = 1; i <= steps; i++) {
    const [x, y] = [from[0] + ((to[0] - from[0]) * i) / steps, from[1] + ((to[1] - from[1]) * i) / steps];
    if (boxes.some((b) => holds(b, x, y, KEEP))) return true;
  }
  return false;
}

function firstFree(
  want: Wanted,
  occupied: readonly Box[],
  room: { readonly within: Box; readonly gap: number; readonly leaders?: boolean },
): Placed | null {
  const { within } = room;
  for (const off of room.leaders === true ? STAND_OFF : [0]) {
    for (const [h, v] of SIDES) {
      const reach = (h !== 0 && v !== 0 ? 0.7 : 1) * (room.gap + off);
      const [x, y] = [want.x + h * reach, want.y + v * (reach + (h === 0 ? want.height / 2 - 2 : 0))];
      const left = h === 1 ? x : h === -1 ? x - want.width : x - want.width / 2;
      const box = { left, top: y - want.height / 2, right: left + want.width, bottom: y + want.height / 2 };
      const inside =
        box.left >= within.left && box.right <= within.right && box.top >= within.top && box.bottom <= within.bottom;
      if (!inside || occupied.some((other) => meet(box, other))) continue;
      const anchor = h === 1 ? 'start' : h === -1 ? 'end' : 'middle';
      const near = (room.gap - 2) * (h !== 0 && v !== 0 ? 0.7 : 1);
      const end: [number, number] = [x - h * 2, h === 0 ? y - (v * want.height) / 2 : y];
      const from: [number, number] = [want.x + h * near, want.y + v * near];
      // its own mark is the one that it may touch
      const others = occupied.filter((b) => !holds(b, want.x, want.y, 0));
      if (off > 0 && crosses(from, end, others)) continue;
      return { id: want.id, box, anchor, leader: off === 0 ? null : [...from, ...end] };
    }
  }
  return null;
}
