/** What-if questions: other choices than a study makes, in short. */
export { WhatIf } from './schema.ts';
export { whatIfSettings } from './settings.ts';
