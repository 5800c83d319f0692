/** A whole Report for tests: the demo's figures, with made-up posteriors. Tests only. */
import { readFileSync } from 'node:fs';
import { Report } from '@cedu/core';

export function sampleReport(): Report {
  return Report.parse(JSON.parse(readFileSync(new URL('./sample-report.json', import.meta.url), 'utf8')));
}
