/** Bars of block characters: lengths to an eighth of a cell. */
import type { Glyphs } from './glyphs.ts';

/**
 * A bar of a share of so many cells. Anything above zero shows at least the thinnest block.
 *
 * @example
 * drawBar(0.5, 3, glyphsFor(1)); // => '█▌'
 */
export function drawBar(share: number, cells: number, glyphs: Glyphs): string {
  const steps = glyphs.blocks.length;
  const filled = Math.max(share > 0 ? 1 : 0, Math.round(share * cells * steps));
  const whole = Math.floor(filled / steps);
  return glyphs.blocks[steps - 1]!.repeat(whole) + (filled % steps > 0 ? glyphs.blocks[(filled % steps) - 1]! : '');
}

/** A bar parted by shares of a whole; a different stroke for each group, readable without colour. */
export function drawShares(shares: readonly number[], cells: number, glyphs: Glyphs): string {
  let out = '';
  let reached = 0;
  let drawn = 0;
  for (const [k, share] of shares.entries()) {
    reached += share;
    const end = Math.min(cells, Math.round(reached * cells));
    out += glyphs.shares[k % glyphs.shares.length]!.repeat(Math.max(0, end - drawn));
    drawn = Math.max(drawn, end);
  }
  return out;
}
