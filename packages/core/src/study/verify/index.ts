/** Verification: a Report made again and compared. */
export { ReportDifference, Verification } from './schema.ts';
export { parseReport, verifyReport } from './verify-report.ts';
