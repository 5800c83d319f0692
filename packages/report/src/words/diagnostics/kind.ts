/** What the words of a diagnostic are: a function of its values. A code without words is a type error. */
import type { Diagnostic } from '@cedu/core';
import type { Say } from '../say.ts';

type ValuesOf<C extends Diagnostic['code']> = Extract<Diagnostic, { code: C }>['values'];

/** Words for every code of some areas; the area is what stands before the slash. */
export type WordsOf<Area extends string> = {
  [C in Diagnostic['code'] as C extends `${Area}/${string}` ? C : never]: (values: ValuesOf<C>, say: Say) => string;
};

/** Words for every code there is. */
export type DiagnosticWords = { [C in Diagnostic['code']]: (values: ValuesOf<C>, say: Say) => string };
