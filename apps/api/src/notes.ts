/** Answers are the CLI's JSON objects; what a step noted stands in a header, so that nothing is silent. */
import type { Outcome } from '@cedu/core';
import type { Context } from 'hono';
import { valueFrom } from './problem/index.ts';

const MOST = 20;

/** The value; its notes by code in `Cedu-Notes`. A step that failed ends the request. */
export function valueWithNotes<T>(c: Context, outcome: Outcome<T>): T {
  const value = valueFrom(outcome);
  const codes = outcome.ok ? outcome.notes.map((note) => note.code) : [];
  if (codes.length > 0) c.header('cedu-notes', [...new Set(codes)].slice(0, MOST).join(', '));
  return value;
}
