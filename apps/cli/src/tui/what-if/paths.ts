/** Changes are `path=value`, as `--set` has them; a key with a dot or another mark stands in backquotes. */

export const quoted = (key: string): string => (/^[\p{L}\p{N}_-]+$/u.test(key) ? key : `\`${key}\``);

/** The keys of a path. */
export const keysOf = (path: string): string[] =>
  (path.match(/`[^`]+`|[^.`]+/g) ?? []).map((key) => key.replaceAll('`', ''));

export const pathOf = (setting: string): string => setting.slice(0, setting.indexOf('='));
export const newValue = (setting: string): string => setting.slice(setting.indexOf('=') + 1);

/** What stands at a path of a study; undefined where nothing does. */
export function at(study: unknown, path: string): unknown {
  let here = study;
  for (const key of keysOf(path)) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return here;
}

/** The list with one more change: a later one for the same path takes the place of the earlier. */
export const withSetting = (settings: readonly string[], setting: string): string[] => [
  ...settings.filter((s) => pathOf(s) !== pathOf(setting)),
  setting,
];
