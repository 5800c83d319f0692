/** What the terminal can show: depth of colour, light or dark. */
import type { Depth, Scheme } from '../paint/theme.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * How many colours to use. NO_COLOR, when set to anything, means none.
 *
 * @example
 * depthOf({ TERM: 'xterm-256color' }); // => '256'
 */
export function depthOf(environment: Environment): Depth {
  const term = environment['TERM'] ?? '';
  if (environment['NO_COLOR'] || term === 'dumb') return 'none';
  if (/truecolor|24bit/.test(environment['COLORTERM'] ?? '')) return 'true';
  if (/256|kitty|alacritty|ghostty|wezterm/.test(term)) return '256';
  return environment['WT_SESSION'] ? 'true' : '16';
}

/** The scheme that COLORFGBG tells of: `15;0` is light on dark. */
export function schemeOfVariable(environment: Environment): Scheme | null {
  const background = environment['COLORFGBG']?.split(';').at(-1);
  if (background === undefined || !/^\d+$/.test(background)) return null;
  return Number(background) === 7 || Number(background) === 15 ? 'light' : 'dark';
}

/** The scheme of an answer to OSC 11, `rgb:ffff/ffff/ffff`; null where it is none. */
export function schemeOfAnswer(answer: string): Scheme | null {
  const found = /rgba?:([0-9a-f]{2,4})\/([0-9a-f]{2,4})\/([0-9a-f]{2,4})/i.exec(answer);
  if (!found) return null;
  const [r, g, b] = found.slice(1, 4).map((hex) => Number.parseInt(hex.slice(0, 2), 16)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 127 ? 'light' : 'dark';
}

const WAIT = 100;

/** Asks the terminal for its background; null where it does not answer in time. Keys typed meanwhile are lost. */
export function askScheme(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Promise<Scheme | null> {
  return new Promise((resolve) => {
    let answer = '';
    const heard = (piece: Buffer): void => {
      answer += piece.toString('latin1');
      if (schemeOfAnswer(answer)) done();
    };
    const done = (): void => {
      clearTimeout(timer);
      input.off('data', heard);
      input.setRawMode(false);
      input.pause();
      resolve(schemeOfAnswer(answer));
    };
    const timer = setTimeout(done, WAIT);
    input.setRawMode(true);
    input.on('data', heard);
    input.resume();
    output.write('\u001b]11;?\u0007');
  });
}
