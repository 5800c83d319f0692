/** How each token looks: truecolor, 256 colours, 16 colours, none; on light and on dark. Contrast is in docs/look. */
import type { Token } from './line.ts';

export type Depth = 'none' | '16' | '256' | 'true';
export type Scheme = 'light' | 'dark';
type Colours = Readonly<Partial<Record<Token, string>>>;

const TRUE: Readonly<Record<Scheme, Colours>> = {
  light: {
    accent: '#0b6e75',
    dim: '#5d6168',
    rule: '#cfcdc8',
    bar: '#4f979d',
    g1: '#1f5fa8',
    g2: '#c2571a',
    g3: '#3f7f3a',
    g4: '#8a4f9e',
    bad: '#a8321f',
    ok: '#3f7f3a',
    q0: '#c9e0e1',
    q1: '#94c3c6',
    q2: '#5ea1a6',
    q3: '#2f7e84',
    q4: '#0b565c',
  },
  dark: {
    accent: '#5fc2c8',
    dim: '#9a978f',
    rule: '#3c3f45',
    bar: '#3b747a',
    g1: '#7db3f0',
    g2: '#f0975c',
    g3: '#86c47f',
    g4: '#c79bd8',
    bad: '#f08a7a',
    ok: '#86c47f',
    q0: '#29484b',
    q1: '#35686d',
    q2: '#4a8f95',
    q3: '#72b8bd',
    q4: '#b4e4e7',
  },
};

/** Palette numbers. */
const INDEXED: Readonly<Record<Scheme, Readonly<Partial<Record<Token, number>>>>> = {
  light: {
    accent: 23,
    dim: 241,
    rule: 251,
    bar: 66,
    g1: 25,
    g2: 130,
    g3: 28,
    g4: 90,
    bad: 124,
    ok: 28,
    q0: 152,
    q1: 116,
    q2: 73,
    q3: 30,
    q4: 23,
  },
  dark: {
    accent: 80,
    dim: 246,
    rule: 238,
    bar: 30,
    g1: 111,
    g2: 209,
    g3: 114,
    g4: 176,
    bad: 210,
    ok: 114,
    q0: 23,
    q1: 30,
    q2: 37,
    q3: 80,
    q4: 158,
  },
};

/** SGR as it stands. Never 90: bright black is the background in Solarized; faint (2) is the safe grey. */
const SIXTEEN: Readonly<Record<Scheme, Colours>> = {
  light: {
    accent: '34',
    dim: '2',
    rule: '2',
    bar: '36',
    g1: '34',
    g2: '31',
    g3: '32',
    g4: '35',
    bad: '31',
    ok: '32',
    q0: '36',
    q1: '36',
    q2: '36',
    q3: '36',
    q4: '36',
  },
  dark: {
    accent: '36',
    dim: '2',
    rule: '2',
    bar: '2;36',
    g1: '94',
    g2: '33',
    g3: '32',
    g4: '95',
    bad: '91',
    ok: '32',
    q0: '36',
    q1: '36',
    q2: '36',
    q3: '36',
    q4: '36',
  },
};

const rgb = (hex: string): string => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)).join(';');

/** The colour of a token as a hex value; null for the terminal's own. */
export const hexOf = (token: Token, scheme: Scheme): string | null => TRUE[scheme][token] ?? null;

/** The SGR parameters of a token; empty where it looks like plain text. NO_COLOR keeps weight and faintness. */
export function sgrOf(token: Token, depth: Depth, scheme: Scheme): string {
  if (token === '') return '';
  if (token === 'bold') return '1';
  if (depth === 'none') return token === 'dim' || token === 'rule' ? '2' : '';
  if (depth === '16') return SIXTEEN[scheme][token] ?? '';
  if (depth === '256') {
    const colour = INDEXED[scheme][token];
    return colour === undefined ? '' : `38;5;${colour}`;
  }
  const hex = TRUE[scheme][token];
  return hex === undefined ? '' : `38;2;${rgb(hex)}`;
}
