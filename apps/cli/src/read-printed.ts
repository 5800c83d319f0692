/** Printed tables from a file. */
import { LIMITS, parsePrinted } from '@cedu/core';
import { CommandFailed } from './faults.ts';
import { readText } from './files.ts';

/** The plain data of a `printed.yaml`, every figure still the text that was typed. Faults: those of `parsePrinted`. */
export async function readPrintedFile(file: string): Promise<unknown> {
  const parsed = parsePrinted(await readText(file, LIMITS.studyBytes));
  if (!parsed.ok) throw new CommandFailed(parsed.faults);
  return parsed.value;
}
