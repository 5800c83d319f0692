/** Chinese set beside Latin letters and digits. */

const BESIDE = /(?<=\p{Script=Han})(?=[A-Za-z0-9−±])|(?<=[A-Za-z0-9%²])(?=\p{Script=Han})/gu;
const BETWEEN = /(?<=[\p{Script=Han}，。；：、（）“”]) +(?=[\p{Script=Han}，。；：、（）“”])/gu;

/**
 * A template of Chinese text: one blank between Han and Latin letters or digits, none between two Han characters,
 * whatever is put in.
 *
 * @example
 * han`${'发展水平'}的权重`; // => '发展水平的权重'
 * han`${'LDAI'}的权重`; // => 'LDAI 的权重'
 * han`共${27}个`; // => '共 27 个'
 */
export function han(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return String.raw({ raw: parts }, ...values)
    .replace(BESIDE, ' ')
    .replace(BETWEEN, '');
}

/**
 * Sentences in a row: a blank between them, but none after Chinese punctuation.
 *
 * @example
 * inARow(['One.', 'Two.']); // => 'One. Two.'
 * inARow(['一。', '二。']); // => '一。二。'
 */
export const inARow = (sentences: readonly string[]): string =>
  sentences
    .filter((s) => s !== '')
    .reduce((all, s) => (all === '' || /[。；：]$/.test(all) ? all + s : `${all} ${s}`), '');
