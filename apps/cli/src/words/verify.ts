/** What `cedu verify` says. */
import type { Language } from '../language.ts';

const en = {
  command: 'Make a Report again from its own specification and compare.',
  report: 'a Report as JSON, or - for standard input',
  data: 'its data; otherwise the file that the study names, or those of a bundled study',
  bit: (numbers: number) => `Equal to the bit: ${numbers} numbers.`,
  digits: (numbers: number, off: number) =>
    `Equal to 12 significant digits: ${numbers} numbers, ${off} of which differ further down.`,
  no: (count: number) => `Differs in ${count} ${count === 1 ? 'place' : 'places'}:`,
  more: (count: number) => `… and ${count} more`,
  otherInput: 'The specification or the data are not those that the Report was made from: the ids differ.',
  otherEngine: (expected: string, found: string) => `The Report was made by ${expected}, this is ${found}.`,
};

const zh: typeof en = {
  command: '按报告自带的说明重新计算并比较。',
  report: 'JSON 报告文件，- 为标准输入',
  data: '其数据；不给则取研究所指的文件，或自带研究的数据',
  bit: (numbers) => `逐位相等，共 ${numbers} 个数。`,
  digits: (numbers, off) => `12 位有效数字相等，共 ${numbers} 个数，其中 ${off} 个在更后的位上不同。`,
  no: (count) => `有 ${count} 处不同：`,
  more: (count) => `……另有 ${count} 处`,
  otherInput: '说明或数据与生成报告时的不同：标识不一致。',
  otherEngine: (expected, found) => `报告出自 ${expected}，本程序为 ${found}。`,
};

export const verifyWords = (lang: Language): typeof en => (lang === 'zh' ? zh : en);
