/** A study in reading order, as data. */
export { auditCounts, auditEntries } from './audit-section.ts';
export { noteLines } from './closing-sections.ts';
export { groupedFit } from './mixture-section.ts';
export type { AuditEntry, Block, Outline, Section } from './outline.ts';
export { type OutlineOptions, studyOutline } from './study-outline.ts';
