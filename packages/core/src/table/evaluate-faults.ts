/** What can be wrong with a part of an expression, in words, with its place. */
import { type Fault, fault, type Note, note } from '../diagnostics/index.ts';
import type { Expression } from './expression.ts';
import { characterAt } from './lexer.ts';
import { nearest } from './nearest.ts';
import { printExpression } from './print.ts';
import { shown } from './shown.ts';
import type { Table } from './table.ts';

/** Where an expression is evaluated: over what, and where the caller wrote what. */
export interface Place {
  readonly table: Table;
  readonly text: string;
  readonly path: string;
}

type Call = Expression & { readonly kind: 'call' };

const at = (part: Expression, { text }: Place) => ({
  expression: shown(text),
  at: characterAt(text, part.kind === 'binary' ? part.at : part.start),
});

export function unknownName(part: Expression & { readonly kind: 'name' }, place: Place): Fault {
  const close = nearest(part.name, place.table.columns.keys());
  const values = { ...at(part, place), name: shown(part.name), nearest: close };
  const advice = close === null ? '' : `; did you mean \`${close}\``;
  const message = `no column of this name at character ${values.at}${advice}: ${values.name}`;
  return fault('expression/unknown_name', place.path, message, values);
}

/** Rows whose result is not finite: `units` and what was computed for each, `count` of them in all; all rows alike if `everywhere`. */
export interface NotFinite {
  readonly units: readonly string[];
  readonly found: readonly string[];
  readonly count: number;
  readonly everywhere: boolean;
}

export function notFinite(part: Expression, { units, found, count, everywhere }: NotFinite, place: Place): Fault {
  const rows = place.table.units.length;
  const where = at(part, place);
  const operation = shown(printExpression(part));
  const list = everywhere ? found[0]! : units.map((unit, i) => `${unit} (${found[i]})`).join(', ');
  const more = !everywhere && units.length < count ? ', …' : '';
  const message = `not finite at character ${where.at}, ${operation}, ${count} of ${rows}: ${list}${more}`;
  const values = { ...where, operation, units: [...units], found: [...found], count, rows };
  return fault('expression/not_finite', place.path, message, values);
}

export function tooFewValues(part: Call, needed: number, found: number, place: Place): Fault {
  const values = { ...at(part, place), name: part.name, needed, found };
  const message = `${part.name} at character ${values.at} needs ${needed} rows with a value, not: ${found}`;
  return fault('expression/too_few_values', place.path, message, values);
}

export function constantColumn(part: Call, value: number, place: Place): Fault {
  const values = { ...at(part, place), name: part.name, value };
  const message = `${part.name} at character ${values.at} of a column of one value: ${value}`;
  return fault('expression/constant', place.path, message, values);
}

export function missingSkipped(part: Call, count: number, place: Place): Note {
  const values = { ...at(part, place), name: part.name, count };
  const message = `rows without a value passed over by ${part.name} at character ${values.at}: ${count}`;
  return note('expression/missing_skipped', place.path, message, values);
}
