/** The reports that figures are tested on: every fixture that has one, and the made-up ones. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Report } from '@cedu/core';
import { SYNTHETIC } from './synthetic.ts';

const FIXTURES = new URL('../../../../core/fixtures/', import.meta.url);

export const fixtureReports = (): Record<string, Report> =>
  Object.fromEntries(
    readdirSync(FIXTURES)
      .map((id) => [id, new URL(`${id}/report.json`, FIXTURES)] as const)
      .filter(([, file]) => existsSync(file))
      .map(([id, file]) => [id, Report.parse(JSON.parse(readFileSync(file, 'utf8')))]),
  );

export const everyReport = (): [string, Report][] => Object.entries({ ...fixtureReports(), ...SYNTHETIC });
