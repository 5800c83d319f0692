/** JSON pointers (RFC 6901): where in the caller's input a diagnostic points. */

/**
 * The pointer to `segments` below `base`, with `~` and `/` escaped.
 *
 * @example
 * pointer('/variables', 'GDP/pop', 'value'); // => '/variables/GDP~1pop/value'
 */
export function pointer(base: string, ...segments: readonly (string | number)[]): string {
  let path = base;
  for (const segment of segments) path += `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return path;
}
