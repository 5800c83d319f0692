/** An order of rows that is rearranged in place: random ones first, nearest ones first. */
import type { Random } from '../numeric/random.ts';

export interface RowOrder {
  readonly order: Int32Array;
  /** Distance of the row in each place; set by the caller, moved with the rows by `nearestFirst`. */
  readonly distance: Float64Array;
  /** Rows in their own order again, so that a start does not depend on the one before it. */
  reset(): void;
  /** Puts `wanted` random ones of the places from … to − 1 in front of the others there. */
  pick(from: number, to: number, wanted: number, random: Random): void;
  /** Rearranges the places from … to − 1 so that the `wanted` rows of the least distances come first (Hoare's selection). */
  nearestFirst(from: number, to: number, wanted: number): void;
  /** Puts the rows for which `belongs` holds in front and gives their number. */
  gather(belongs: (row: number) => boolean): number;
}

export function createRowOrder(count: number): RowOrder {
  const order = new Int32Array(count);
  const distance = new Float64Array(count);

  function swap(i: number, j: number): void {
    const row = order[i]!;
    order[i] = order[j]!;
    order[j] = row;
  }

  return {
    order,
    distance,
    reset() {
      for (let i = 0; i < count; i++) order[i] = i;
    },
    pick(from, to, wanted, random) {
      const last = Math.min(from + wanted, to - 1);
      for (let i = from; i < last; i++) swap(i, i + random.integer(to - i));
    },
    nearestFirst(from, to, wanted) {
      let low = from;
      let high = to - 1;
      const last = from + wanted - 1;
      while (low < high) {
        const pivot = distance[(low + high) >> 1]!;
        let i = low;
        let j = high;
        while (i <= j) {
          while (distance[i]! < pivot) i++;
          while (distance[j]! > pivot) j--;
          if (i > j) break;
          swap(i, j);
          const kept = distance[i]!;
          distance[i++] = distance[j]!;
          distance[j--] = kept;
        }
        if (last <= j) high = j;
        else if (last >= i) low = i;
        else return;
      }
    },
    gather(belongs) {
      let found = 0;
      for (let i = 0; i < count; i++) if (belongs(order[i]!)) swap(found++, i);
      return found;
    },
  };
}
