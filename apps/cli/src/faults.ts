/** What ends a command: a wrong command line, a fault in what was given, a cancel. Everything else is our own bug. */
import type { Fault } from '@cedu/core';

/** Exit codes, as the README states them. */
export const EXIT = { done: 0, fault: 1, usage: 2, bug: 70, cancelled: 130 } as const;

/** A problem with a file of the user's, in the shape of core's faults. */
export interface FileFault {
  readonly code:
    | 'file/not_found'
    | 'file/is_a_folder'
    | 'file/too_large'
    | 'file/unreadable'
    | 'file/not_utf8'
    | 'file/cannot_write'
    | 'file/unknown_format'
    | 'file/unknown_study'
    | 'file/no_font'
    | 'file/needs_file'
    | 'file/exists'
    | 'file/not_a_database'
    | 'file/nothing_to_export';
  readonly severity: 'fault';
  readonly path: string;
  readonly message: string;
  readonly values: { readonly file: string; readonly detail: string };
}
export type AnyFault = Fault | FileFault;

/** Thrown by a command to end it with faults; caught in `main.ts` only. */
export class CommandFailed extends Error {
  readonly faults: readonly AnyFault[];
  constructor(faults: readonly AnyFault[]) {
    super(faults.map((f) => f.message).join('; '));
    this.faults = faults;
  }
}

const MESSAGES: Record<FileFault['code'], string> = {
  'file/not_found': 'no such file',
  'file/is_a_folder': 'a folder, not a file',
  'file/too_large': 'file is larger than the limit',
  'file/unreadable': 'file cannot be read',
  'file/not_utf8': 'not a text file in UTF-8',
  'file/cannot_write': 'file cannot be written',
  'file/unknown_format': 'format is not known by its ending',
  'file/no_font': 'no font with Chinese characters found; name one with',
  'file/not_a_database': 'rows are written from a database only (Parquet, DuckDB, a CSV too large to be read whole)',
  'file/exists': 'a file of this name is there; --force writes over it',
  'file/nothing_to_export': 'the study has no regression to export',
  'file/needs_file': 'written to a file only, with -o',
  'file/unknown_study': 'neither a file, nor a folder with a study.yaml, nor a bundled study',
};

/** A fault about a file; `detail` is the offending value, last in the message. */
export function fileFault(code: FileFault['code'], file: string, detail = file): FileFault {
  return { code, severity: 'fault', path: '', message: `${MESSAGES[code]}: ${detail}`, values: { file, detail } };
}

/** Thrown by a command that is done and has an exit code of its own, such as `--strict`. */
export class Finished extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`finished with ${code}`);
    this.code = code;
  }
}
