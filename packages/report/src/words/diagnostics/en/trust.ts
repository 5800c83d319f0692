/** English words for what the study of trust has to say. */
import type { WordsOf } from '../kind.ts';

const PARTS: Record<string, string> = {
  ranks: 'ranks over designs',
  sensitivity: 'what moves the ranks',
  multiverse: 'the slope over designs',
  leaveOneOut: 'leaving out one unit',
  likelihoodRatio: 'the bootstrap test',
  bootstrap: 'the bootstrap of the mixture',
};
const partOf = (part: string): string => PARTS[part] ?? part;

export const trust: WordsOf<'trust'> = {
  'trust/too_many_rows': (v, say) =>
    `not made for more than ${say.number(v.limit)} rows, ${partOf(v.part)}; rows: ${say.number(v.rows)}`,
  'trust/not_possible': (v) => `nothing to compare, or no way to make it again: ${partOf(v.part)}`,
  'trust/not_made': (v) => `${partOf(v.part)} was not made: ${v.reason}`,
  'trust/designs_failed': (v, say) =>
    `designs that the data do not allow, ${partOf(v.part)}: ${say.number(v.failed)} of ${say.number(v.of)}`,
  'trust/unit_needed': (v, say) => `the study cannot be made without: ${say.units(v.units)}`,
};
