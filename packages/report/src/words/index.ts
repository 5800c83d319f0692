/** Words in two languages: one catalogue each, the same keys. */
export { bareContext, type Context, contextOf, wordsIn } from './context.ts';
export { diagnose, placeOf } from './diagnose.ts';
export type { Words } from './en.ts';
export { type Language, labelIn } from './language.ts';
export { groupMark } from './marks.ts';
export { bareNames, type Names, namesOf } from './names.ts';
export { type Say, sayIn } from './say.ts';
