/** The marks that plain text is drawn with, for terminals where ambiguous characters take one cell or two. */

export interface Glyphs {
  /** Heavy rule, light rule. */
  readonly heavy: string;
  readonly light: string;
  /** From one eighth (or one half) of a cell to a whole one. */
  readonly blocks: readonly string[];
  /** Segments of a bar of shares, one for each group. */
  readonly shares: readonly string[];
  /** Text as this terminal can show it without a character of uncertain width. */
  readonly safe: (text: string) => string;
}

/**
 * Characters that a terminal set to wide ambiguous characters draws two cells wide, and what stands for them there.
 * They are swapped before anything is measured, so the layout is right in either kind of terminal.
 */
const SWAPS: Record<string, string> = {
  '•': '*',
  '●': 'o',
  '○': '.',
  '◆': 'x',
  '◇': '+',
  '▲': '^',
  '△': "'",
  '■': '#',
  '□': '"',
  '★': '*',
  '☆': '`',
  '–': '-',
  '—': '-',
  '…': '~',
  '×': 'x',
  '±': '+/-',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '·': '.',
  '∞': 'inf',
  '²': '^2',
  '³': '^3',
  '¹': '^1',
  '⁴': '^4',
  σ: 's',
  χ: 'chi',
  Σ: 'sum',
  π: 'pi',
  ρ: 'rho',
  '√': 'sqrt ',
  '↓': '(-)',
  '↑': '(+)',
  '↥': '^',
  '→': '->',
  '←': '<-',
  '†': '!',
  '‡': '!!',
  '§': '?',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '⁰': '^0',
  '⁵': '^5',
  '⁶': '^6',
  '⁷': '^7',
  '⁸': '^8',
  '⁹': '^9',
  '⁻': '^-',
  α: 'a',
  β: 'b',
};

const swapped = (text: string): string => text.replace(/[^ -~]/gu, (c) => SWAPS[c] ?? c);

const NARROW: Glyphs = {
  heavy: '━',
  light: '─',
  blocks: ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'],
  shares: ['━', '╌', '▒', '░', '┄', '·', '▓', '┈'],
  safe: (text) => text,
};

const WIDE: Glyphs = {
  heavy: '=',
  light: '-',
  blocks: ['⡇', '⣿'],
  shares: ['=', '-', '#', '.', '+', ':', '%', '~'],
  safe: swapped,
};

/** How wide a terminal draws the characters whose width Unicode leaves open. */
export type AmbiguousWidth = 1 | 2;

export const glyphsFor = (ambiguousWidth: AmbiguousWidth): Glyphs => (ambiguousWidth === 2 ? WIDE : NARROW);
