/** A stranger's text, short enough for a message. */
const MOST = 60;

/**
 * The text itself, or its first 60 characters and an ellipsis.
 *
 * @example
 * shown('x'.repeat(100)).length; // => 61
 */
export function shown(text: string): string {
  return text.length <= MOST ? text : `${text.slice(0, MOST).toWellFormed().replace(/�$/, '')}…`;
}
