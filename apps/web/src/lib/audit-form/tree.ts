/** Printed tables as plain text in mappings and lists, changed a place at a time. */

export type Tree = string | readonly Tree[] | { readonly [key: string]: Tree };
export type Path = readonly (string | number)[];

export const isMapping = (tree: Tree | undefined): tree is { readonly [key: string]: Tree } =>
  typeof tree === 'object' && !Array.isArray(tree);
const isList = (tree: Tree | undefined): tree is readonly Tree[] => Array.isArray(tree);

/** What stands at a path; undefined where nothing does. */
export function at(tree: Tree | undefined, path: Path): Tree | undefined {
  let here = tree;
  for (const key of path) {
    if (isList(here)) here = here[Number(key)];
    else if (isMapping(here) && Object.hasOwn(here, key)) here = here[key];
    else return undefined;
  }
  return here;
}

/** The text at a path: a scalar, or the list of scalars with commas between. */
export function textAt(tree: Tree | undefined, path: Path): string {
  const found = at(tree, path);
  if (typeof found === 'string') return found;
  return isList(found) && found.every((v) => typeof v === 'string') ? found.join(', ') : '';
}

const isEmpty = (tree: Tree | undefined): boolean =>
  tree === undefined || tree === '' || (isMapping(tree) && Object.keys(tree).length === 0);

/**
 * The tree with another value at a path; undefined or empty text takes the key away, and with it what is left empty
 * above it in `prune` levels. Where a scalar stands above the key, it becomes the value of `estimate` or `value`.
 */
export function withValue(tree: Tree, path: Path, value: Tree | undefined): Tree {
  const [key, ...rest] = path;
  if (key === undefined) return value ?? {};
  if (isList(tree)) {
    const next = [...tree];
    if (rest.length === 0 && value === undefined) next.splice(Number(key), 1);
    else next[Number(key)] = withValue(tree[Number(key)] ?? {}, rest, value);
    return next;
  }
  const holder = isMapping(tree) ? tree : {};
  const name = String(key);
  const below = Object.hasOwn(holder, name) ? holder[name]! : {};
  const changed = rest.length === 0 ? value : withValue(below, rest, value);
  if (rest.length === 0 ? isEmpty(changed) && !isMapping(changed) : changed === undefined) {
    const { [name]: _, ...others } = holder;
    return others;
  }
  return { ...holder, [name]: changed! };
}

/** A key under another name, in the same place. */
export const renamed = (tree: Tree, path: Path, from: string, to: string): Tree => {
  const holder = at(tree, path);
  if (!isMapping(holder) || to === '' || (to !== from && Object.hasOwn(holder, to))) return tree;
  const entries = Object.entries(holder).map(([key, value]): [string, Tree] => [key === from ? to : key, value]);
  return withValue(tree, path, Object.fromEntries(entries));
};

const PLAIN = /^(?:[\p{L}\p{N}_(−]|-(?=\d))[\p{L}\p{N} _.()−%/²-]*$/u;
const scalar = (text: string): string => (PLAIN.test(text) && text === text.trim() ? text : JSON.stringify(text));
const flow = (tree: Tree): string =>
  isList(tree)
    ? `[${tree.map(flow).join(', ')}]`
    : isMapping(tree)
      ? `{ ${Object.entries(tree)
          .map(([k, v]) => `${scalar(k)}: ${flow(v)}`)
          .join(', ')} }`
      : scalar(tree);
/** Short things stand on one line. */
const ON_A_LINE = 100;

/** The tree as YAML; every scalar is text to whoever reads it, so that decimals stay. */
export function asYaml(tree: Tree, indent = ''): string {
  if (isMapping(tree)) {
    return Object.entries(tree)
      .map(([key, value]) => entry(`${indent}${scalar(key)}:`, value, indent))
      .join('');
  }
  return isList(tree) ? tree.map((value) => entry(`${indent}-`, value, indent)).join('') : `${indent}${scalar(tree)}\n`;
}

function entry(head: string, value: Tree, indent: string): string {
  const line = `${head} ${flow(value)}\n`;
  const nested = (isMapping(value) && Object.keys(value).length > 0) || (isList(value) && value.length > 0);
  const top = indent === '' && nested && isMapping(value) && Object.values(value).some((v) => typeof v !== 'string');
  return nested && (line.length > ON_A_LINE || top) ? `${head}\n${asYaml(value, `${indent}  `)}` : line;
}
