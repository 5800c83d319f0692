/** Breaking a sentence into lines: English between words, Chinese between phrases, else between characters. */
import { textWidth } from './text-width.ts';

const HAN = /[\u3000-\u9fff\uff00-\uffef]/;
/** Marks that may not begin a line, and those that may not end one. */
const CLOSING = /^[，。；：！？、）》”’」…%\u2060]/;
const OPENING = /[（《“‘「]$/;
const PHRASE_END = /[，。；：、]$/;

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
 * wrap('广东、江苏领先一大截，此后差距平缓', 130, 13, false, 3, true); // => ['广东、江苏', '领先一大截，', '此后差距平缓']
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
      let phrase = taken;
      while (phrase > 0 && !PHRASE_END.test(rest[phrase - 1]!)) phrase--;
      const shorter = rest.slice(0, phrase).join('');
      if (textWidth(shorter, size, bold) >= width / 2) [line, taken] = [shorter, phrase];
    }
    done.push(line.trim());
    rest = rest.slice(taken);
  }
  if (rest.length > 0 || !fits(done.at(-1) ?? '')) done.push(ended(done.pop()!, rest.length > 0, width, size, bold));
  return done;
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
