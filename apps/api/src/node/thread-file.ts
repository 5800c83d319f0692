/** Where a thread's code is: beside the file that starts it in a checkout, beside the bundle where it was built. */
import { existsSync } from 'node:fs';

export function threadFile(name: string, from: string): URL {
  const places = [`./${name}.ts`, `./${name}.js`, `../${name}.js`].map((place) => new URL(place, from));
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`no code for this thread: ${name}`);
  return found;
}
