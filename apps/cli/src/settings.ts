/** `--set a.b=value`: one change to a study before it is checked. */
import { fault, parseYaml } from '@cedu/core';
import { CommandFailed } from './faults.ts';

const RESERVED = new Set(['__proto__', 'prototype', 'constructor']);

/**
 * A copy of `study` with each `path=value` written in. The value is YAML (`0.5`, `geometric`, `[LEC, EG]`, `{…}`);
 * an empty one takes the key away. A part of the path with a dot is put in backquotes.
 * Fault: `study/invalid_set`.
 *
 * @example
 * applySettings({ index: { weights: 'entropy' } }, ['index.weights=equal']); // => { index: { weights: 'equal' } }
 */
export function applySettings(study: unknown, settings: readonly string[]): unknown {
  const copy = structuredClone(study);
  for (const argument of settings) applySetting(copy, argument);
  return copy;
}

function applySetting(study: unknown, argument: string): void {
  const at = argument.indexOf('=');
  const path =
    at < 1 ? [] : (argument.slice(0, at).match(/`[^`]+`|[^.`]+/g) ?? []).map((key) => key.replaceAll('`', ''));
  if (path.length === 0) throw refused(argument, 'not of the form key.key=value');
  const value = parseYaml(argument.slice(at + 1));
  if (!value.ok) throw refused(argument, 'the value cannot be read');
  let here = study;
  for (const [depth, key] of path.entries()) {
    if (RESERVED.has(key)) throw refused(argument, `a reserved name, ${key}`);
    if (typeof here !== 'object' || here === null || Array.isArray(here))
      throw refused(argument, `no mapping above ${key}`);
    const holder = here as Record<string, unknown>;
    if (depth === path.length - 1) {
      if (value.value === null || value.value === undefined) delete holder[key];
      else holder[key] = value.value;
      return;
    }
    if (!Object.hasOwn(holder, key) || holder[key] === null) holder[key] = {};
    else if (typeof holder[key] === 'string') holder[key] = { method: holder[key] };
    here = holder[key];
  }
}

function refused(argument: string, reason: string): CommandFailed {
  return new CommandFailed([
    fault('study/invalid_set', '', `setting refused, ${reason}: ${argument}`, { argument, reason }),
  ]);
}
