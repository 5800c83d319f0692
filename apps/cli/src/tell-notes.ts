/** Notes that have no place in a result: lines on standard error. */
import type { Note } from '@cedu/core';
import { renderNotes } from '@cedu/report';
import type { Context } from './context.ts';
import type { Language } from './language.ts';

/** A listener for notes that prints them beside the result, so that standard output holds the result alone. */
export const tellNotes =
  (context: Context, lang: Language) =>
  (notes: readonly Note[]): void => {
    if (notes.length > 0) context.err(`${renderNotes(notes, lang)}\n`);
  };
