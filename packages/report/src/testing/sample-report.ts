/** The demo's Report, for tests. */
import { readFileSync } from 'node:fs';
import { Report } from '@cedu/core';

const FILE = new URL('../../../core/fixtures/china-ai-carbon-2022/report.json', import.meta.url);

/** A fresh copy each time, so that a test may change it. */
export const sampleReport = (): Report => Report.parse(JSON.parse(readFileSync(FILE, 'utf8')));
