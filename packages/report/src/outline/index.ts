/** A study in reading order, as data. */
export { noteLines } from './closing-sections.ts';
export { groupedFit } from './mixture-section.ts';
export type { Block, Outline, Section } from './outline.ts';
export { type OutlineOptions, studyOutline } from './study-outline.ts';
