/** Sentences: what each part of a Report says, in either language. */
export { associationsReading } from './associations-reading.ts';
export { coherenceSentences, indexReading } from './index-reading.ts';
export { choiceSentences, groupsSentences, honestSentence, inWords, mixtureReading } from './mixture-reading.ts';
export { atStart, inSentence } from './name-in-sentence.ts';
export { outcomeReading } from './outcome-reading.ts';
export type { Certainty, Finding, Reading } from './reading.ts';
export { regressionsReading, sharedSentences } from './regressions-reading.ts';
export {
  firmLeaders,
  leaveOneOutSentences,
  multiverseSentences,
  rankSentences,
} from './trust-reading.ts';
