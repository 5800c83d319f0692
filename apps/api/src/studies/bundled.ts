/** The studies that come with the program, wherever the host keeps their files. */
import {
  parsePrinted,
  parseYaml,
  type ReadDataOptions,
  readData,
  readOptionsOf,
  type Study,
  type Table,
} from '@cedu/core';
import type { ApiLimits } from '../limits.ts';
import { valueFrom } from '../problem/index.ts';

/** The text of each file of a study by its name: `study.yaml`, the data, the printed tables. */
export type StudyFiles = ReadonlyMap<string, string>;

export interface BundledStudies {
  /** In order of name. */
  readonly ids: readonly string[];
  /** Null for an id that is not one of them. */
  files(id: string): Promise<StudyFiles | null>;
}

/** The study as it is written, unchecked. */
export const studySource = (files: StudyFiles): unknown => valueFrom(parseYaml(files.get('study.yaml')!));

/** The name of the data's file. */
export const dataFile = ({ data }: Study): string => (typeof data === 'string' ? data : data.file);

/** Reads a study's table and its printed tables as `cedu run` does. */
export async function readBundled(
  files: StudyFiles,
  study: Study,
  limits: ApiLimits,
): Promise<{ table: Table; printed: unknown }> {
  const options: ReadDataOptions = { ...readOptionsOf(study), format: 'csv', limits };
  const bytes = new TextEncoder().encode(files.get(dataFile(study)) ?? '');
  const table = valueFrom(await readData(bytes, options));
  const printed = study.printed === undefined ? undefined : valueFrom(parsePrinted(files.get(study.printed) ?? ''));
  return { table, printed };
}
