/** Plain text: what the command line prints. */
export { renderAudit } from './audit.ts';
export { renderFaults, renderNotes, stepName } from './diagnostics.ts';
export { type AmbiguousWidth, type Glyphs, glyphsFor } from './glyphs.ts';
export type { PlainOptions } from './options.ts';
export {
  renderAssociations,
  renderDescriptions,
  renderIndex,
  renderMixture,
  renderRegressions,
  type StepOptions,
} from './steps.ts';
export { renderStudy, type StudyTextOptions } from './study.ts';
export { centred, cut, padEnd, padStart, width } from './width.ts';
export { hang, wrap } from './wrap.ts';
