/** Reading the values of a finding, which are plain JSON, without trusting their shape. */
import type { Finding } from '@cedu/core';

type Json = Finding['values'][string];

export interface Facts {
  text(key: string): string;
  /** NaN where there is no number. */
  number(key: string): number;
  flag(key: string): boolean;
  has(key: string): boolean;
  texts(key: string): string[];
  numbers(key: string): number[];
  /** An object within. */
  inner(key: string): Facts;
  /** A list of objects. */
  each(key: string): Facts[];
  /** Names of an object's entries. */
  keys(): string[];
}

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);

/** The values of a finding, read key by key; what is missing is empty. */
export function factsOf(values: Finding['values']): Facts {
  const at = (key: string): Json | undefined => (Object.hasOwn(values, key) ? values[key] : undefined);
  return {
    text: (key) => {
      const value = at(key);
      return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
    },
    number: (key) => {
      const value = at(key);
      return typeof value === 'number' ? value : Number.NaN;
    },
    flag: (key) => at(key) === true,
    has: (key) => at(key) !== undefined && at(key) !== null,
    texts: (key) => list(at(key)).filter((v) => typeof v === 'string'),
    numbers: (key) => list(at(key)).filter((v) => typeof v === 'number'),
    inner: (key) => {
      const value = at(key);
      return factsOf(isObject(value) ? value : {});
    },
    each: (key) => list(at(key)).filter(isObject).map(factsOf),
    keys: () => Object.keys(values),
  };
}
