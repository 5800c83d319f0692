/** What core has to say about its input. Data, never text on a screen: front ends turn it into words, problem+json or a page. */
import { z } from 'zod';
import { associateDiagnostics } from './associate.ts';
import { auditDiagnostics } from './audit.ts';
import { columnsDiagnostics } from './columns.ts';
import { compositeDiagnostics } from './composite.ts';
import { databaseDiagnostics } from './database.ts';
import { describeDiagnostics } from './describe.ts';
import { mixtureDiagnostics } from './mixture.ts';
import { regressionDiagnostics } from './regression.ts';
import { studyDiagnostics } from './study.ts';
import { tableDiagnostics } from './table.ts';
import { trustDiagnostics } from './trust.ts';
import { verifyDiagnostics } from './verify.ts';

export const Diagnostic = z.discriminatedUnion('code', [
  ...columnsDiagnostics,
  ...tableDiagnostics,
  ...describeDiagnostics,
  ...compositeDiagnostics,
  ...associateDiagnostics,
  ...regressionDiagnostics,
  ...mixtureDiagnostics,
  ...auditDiagnostics,
  ...studyDiagnostics,
  ...trustDiagnostics,
  ...verifyDiagnostics,
  ...databaseDiagnostics,
]);
export type Diagnostic = z.infer<typeof Diagnostic>;
export type Note = Extract<Diagnostic, { severity: 'note' }>;
export type Fault = Extract<Diagnostic, { severity: 'fault' }>;

/** Every code there is, for catalogues of words and for documentation. */
export const diagnosticCodes: readonly Diagnostic['code'][] = Diagnostic.options.map((o) => o.shape.code.value);

/** A step returns its value with the notes it made, or the faults that stopped it. It throws only for a wrong call. */
export type Outcome<T> = { ok: true; value: T; notes: Note[] } | { ok: false; faults: Fault[] };

type Values<D extends Diagnostic, C extends D['code']> = Extract<D, { code: C }>['values'];

/** A fault of a declared code; `message` is English for developers and ends with the offending value. */
export const fault = <C extends Fault['code']>(code: C, path: string, message: string, values: Values<Fault, C>) =>
  ({ code, severity: 'fault', path, message, values }) as Fault;

/** A note of a declared code. */
export const note = <C extends Note['code']>(code: C, path: string, message: string, values: Values<Note, C>) =>
  ({ code, severity: 'note', path, message, values }) as Note;

/** The outcome of a step that worked. */
export const done = <T>(value: T, notes: Note[] = []): Outcome<T> => ({ ok: true, value, notes });

/** The outcome of a step that could not be done. */
export const failed = (...faults: Fault[]): { ok: false; faults: Fault[] } => ({ ok: false, faults });
