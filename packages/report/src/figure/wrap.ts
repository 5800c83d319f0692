/** Breaking a sentence into lines: English between words, Chinese between phrases, else between characters. */
import { textWidth } from './text-width.ts';

const HAN = /[\u3000-\u9fff\uff00-\uffef]/;
/** Marks that may not begin a line, and those that may not end one. */
const CLOSING = /^[，。；：！？、）》”’」…%\u2060]/;
const OPENING = /[（《“‘「]$/;
/** Ends of phrases, the strongest first. */
const PHRASE_ENDS = [/[，。；：]$/, /、$/];

/** The smallest pieces between which a line may break; a piece keeps the space that follows it. */
function pieces(words: string): string[] {
  const parts: string[] = [];
  for (const token of words.split(/(?<=[ ])/)) {
    let piece = '';
    for (const c of token) {
      const last = piece.at(-1);
      const joined = CLOSING.test(c) || OPENING.test(piece) || c === '\u2009' || last === '\u2009';
      if (piece !== '' && !joined && (HAN.test(c) || HAN.test(last!))) {
        parts.push(piece);
        piece = c;
      } else piece += c;
    }
    if (piece !== '') parts.push(piece);
  }
  return parts;
}

/**
 * Lines no wider than `width`, at most `lines` of them; what does not fit ends in …. With `phrases`, as in a title,
 * a Chinese line breaks after the last phrase in its second half, where there is one.
 *
 * @example
 * wrap('广东、江苏领先一大截，此后差距平缓', 190, 13, false, 3, true); // => ['广东、江苏领先一大截，', '此后差距平缓']
 */
export function wrap(words: string, width: number, size: number, bold = false, lines = 3, phrases = false): string[] {
  const fits = (line: string) => textWidth(line.trimEnd(), size, bold) <= width;
  const done: string[] = [];
  let line = '';
  let rest = pieces(words).flatMap((piece) => broken(piece, width, size, bold));
  while (rest.length > 0 && done.length < lines) {
    let taken = 0;
    line = '';
    while (taken < rest.length && (fits(line + rest[taken]!) || taken === 0)) line += rest[taken++]!;
    if (phrases && taken < rest.length && HAN.test(line)) {
      taken = lastPhrase(rest, taken, (text) => textWidth(text, size, bold) >= width / 2);
      line = rest.slice(0, taken).join('');
    }
    done.push(line.trim());
    rest = rest.slice(taken);
  }
  if (rest.length > 0 || !fits(done.at(-1) ?? '')) done.push(ended(done.pop()!, rest.length > 0, width, size, bold));
  return done;
}

/**
 * The same number of lines as `wrap`, about equally long: a title does not leave one word for its last line.
 *
 * @example
 * balanced('Guangdong and Jiangsu lead by a distance', 260, 13); // => ['Guangdong and Jiangsu', 'lead by a distance']
 */
export function balanced(words: string, width: number, size: number, bold = false, lines = 3): string[] {
  let best = wrap(words, width, size, bold, lines, true);
  const whole = best.slice(0, -1).every((line) => PHRASE_ENDS[0]!.test(line));
  if (best.length < 2 || whole) return best;
  for (let narrower = width - STEP; narrower > width / 2; narrower -= STEP) {
    const tried = wrap(words, narrower, size, bold, best.length, true);
    if (tried.join('').replaceAll(' ', '') !== best.join('').replaceAll(' ', '')) break;
    best = tried;
  }
  return best;
}
const STEP = 8;

/** How many of the `taken` pieces make whole phrases that are long enough; all of them where none does. */
function lastPhrase(pieces: readonly string[], taken: number, enough: (text: string) => boolean): number {
  for (const end of PHRASE_ENDS) {
    for (let count = taken; count > 0; count--) {
      if (end.test(pieces[count - 1]!) && enough(pieces.slice(0, count).join(''))) return count;
    }
  }
  return taken;
}

/** A piece wider than the line, in parts that are not. */
function broken(piece: string, width: number, size: number, bold: boolean): string[] {
  if (textWidth(piece.trimEnd(), size, bold) <= width) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const c of piece) {
    if (part !== '' && textWidth(part + c, size, bold) > width) {
      parts.push(part);
      part = '';
    }
    part += c;
  }
  return [...parts, part];
}

function ended(line: string, more: boolean, width: number, size: number, bold: boolean): string {
  let kept = line;
  while (kept !== '' && textWidth(`${kept}…`, size, bold) > width) kept = [...kept].slice(0, -1).join('');
  return more || kept !== line ? `${kept.trimEnd()}…` : kept;
}
