/** Changes to a study, as `path=value`: what the command line, the terminal and the browser all call a setting. */
import { type Document, isScalar, parseDocument, type Scalar } from 'yaml';
import { done, type Fault, failed, fault, type Outcome } from '../diagnostics/index.ts';
import { checkStudy, parseYaml } from './parse.ts';

/** In every runtime; named here so that core's types need no platform's. */
declare const structuredClone: <T>(value: T) => T;

const RESERVED = new Set(['__proto__', 'prototype', 'constructor']);

interface Change {
  readonly keys: readonly string[];
  /** undefined takes the key away. */
  readonly value: unknown;
}

const quoted = (key: string): string => (/^[\p{L}\p{N}_-]+$/u.test(key) ? key : `\`${key}\``);

/**
 * A setting in writing. Keys with a dot or another mark stand in backquotes, the value is JSON, which YAML reads; an
 * undefined one takes the key away.
 *
 * @example
 * writeSetting(['index', 'weights'], 'equal'); // => 'index.weights="equal"'
 * writeSetting(['exclude', 'St. Gallen'], undefined); // => 'exclude.`St. Gallen`='
 */
export const writeSetting = (keys: readonly string[], value: unknown): string =>
  `${keys.map(quoted).join('.')}=${value === undefined ? '' : JSON.stringify(value)}`;

function readSetting(argument: string): Outcome<Change> {
  const at = argument.indexOf('=');
  const path = at < 1 ? [] : (argument.slice(0, at).match(/`[^`]+`|[^.`]+/g) ?? []);
  const keys = path.map((key) => key.replaceAll('`', ''));
  if (keys.length === 0) return failed(refused(argument, 'not of the form key.key=value'));
  const reserved = keys.find((key) => RESERVED.has(key));
  if (reserved !== undefined) return failed(refused(argument, `a reserved name, ${reserved}`));
  const value = parseYaml(argument.slice(at + 1));
  if (!value.ok) return failed(refused(argument, 'the value cannot be read'));
  return done({ keys, value: value.value ?? undefined });
}

const refused = (argument: string, reason: string): Fault =>
  fault('study/invalid_set', '', `setting refused, ${reason}: ${argument}`, { argument, reason });

/**
 * A copy of `study` with each `path=value` written in, in order. The value is YAML (`0.5`, `geometric`, `[LEC, EG]`,
 * `{…}`); an empty one takes the key away. A short form above a key (`weights: entropy`, `gdp: up`) becomes the long one.
 * The result is not checked.
 *
 * Faults: `study/invalid_set`.
 *
 * @example
 * applySettings({ index: { weights: 'entropy' } }, ['index.weights=equal']).value; // => ({ index: { weights: 'equal' } })
 */
export function applySettings(study: unknown, settings: readonly string[]): Outcome<unknown> {
  const copy = structuredClone(study);
  for (const argument of settings) {
    const read = readSetting(argument);
    if (!read.ok) return read;
    const stop = write(copy, read.value, argument);
    if (stop) return failed(stop);
  }
  return done(copy);
}

function write(study: unknown, { keys, value }: Change, argument: string): Fault | null {
  let here = study;
  for (const [depth, key] of keys.entries()) {
    if (typeof here !== 'object' || here === null || Array.isArray(here)) {
      return refused(argument, `no mapping above ${key}`);
    }
    const holder = here as Record<string, unknown>;
    if (depth === keys.length - 1) {
      if (value === undefined) delete holder[key];
      else holder[key] = value;
      return null;
    }
    if (!Object.hasOwn(holder, key) || holder[key] === null) holder[key] = {};
    else if (typeof holder[key] === 'string') {
      const long = longFormKey(keys.slice(0, depth + 1));
      if (long === null) return refused(argument, `no mapping above ${keys[depth + 1]}`);
      holder[key] = { [long]: holder[key] };
    }
    here = holder[key];
  }
  return null;
}

/** The key that a short form in text stands for in the long form, or null where there is no long form. */
function longFormKey(path: readonly string[]): string | null {
  const [key, above] = [path.at(-1)!, path.at(-2)];
  if (above === 'indicators') return 'direction';
  if (above === 'index' && (key === 'normalise' || key === 'weights')) return 'method';
  if (path.length > 1) return null;
  return key === 'data' ? 'file' : key === 'trust' ? 'level' : null;
}

/**
 * The text of a study file with the settings written in: its order, its comments and its words stay.
 *
 * Faults: `study/invalid_set`, and those of `checkStudy` where the result is no study.
 *
 * @example
 * changedStudyText('cedu: 1 # version\ndata: d.csv\nunit: id\n', ['seed=7']).value; // => 'cedu: 1 # version\ndata: d.csv\nunit: id\nseed: 7\n'
 */
export function changedStudyText(text: string, settings: readonly string[]): Outcome<string> {
  const document = parseDocument(text);
  for (const argument of settings) {
    const read = readSetting(argument);
    if (!read.ok) return read;
    writeInto(document, read.value);
  }
  const changed = document.toString({ lineWidth: 0 });
  const parsed = parseYaml(changed);
  const study = parsed.ok ? checkStudy(parsed.value) : parsed;
  return study.ok ? done(changed) : study;
}

function writeInto(document: Document, { keys, value }: Change): void {
  for (let depth = 1; depth < keys.length; depth++) {
    const above = keys.slice(0, depth);
    const node = document.getIn(above, true);
    const long = isScalar(node) && typeof node.value === 'string' ? longFormKey(above) : null;
    if (long !== null) {
      document.setIn(above, document.createNode({ [long]: (node as Scalar).value }));
    } else if (node === undefined || (isScalar(node) && node.value === null)) {
      document.setIn(above, document.createNode({}));
    }
  }
  if (value === undefined) document.deleteIn(keys);
  else document.setIn(keys, document.createNode(value));
}
