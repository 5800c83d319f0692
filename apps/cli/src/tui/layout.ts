/** What every screen leaves to the frame: two rows at the top, one at the foot. */
export const AROUND_ROWS = 3;
export const SMALLEST = { columns: 60, rows: 16 } as const;
