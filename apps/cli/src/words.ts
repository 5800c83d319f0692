/** The few words that only the command line says. */
import type { FileFault } from './faults.ts';
import type { Language } from './language.ts';

const FILE_WORDS: Record<FileFault['code'], Record<Language, string>> = {
  'file/not_found': { zh: '没有此文件', en: 'no such file' },
  'file/is_a_folder': { zh: '这是文件夹，不是文件', en: 'a folder, not a file' },
  'file/too_large': { zh: '文件超过大小上限', en: 'file is larger than the limit' },
  'file/unreadable': { zh: '文件无法读取', en: 'file cannot be read' },
  'file/cannot_write': { zh: '文件无法写入', en: 'file cannot be written' },
  'file/unknown_format': { zh: '无法由扩展名判断格式', en: 'format is not known by its ending' },
  'file/unknown_study': {
    zh: '既不是文件，也不是含 study.yaml 的文件夹，也不是自带研究',
    en: 'neither a file, nor a folder with a study.yaml, nor a bundled study',
  },
};

/** A file fault as a line, the offending value last. */
export function fileWords(fault: FileFault, lang: Language): string {
  const { detail, file } = fault.values;
  const shown = detail.includes(file) ? detail : `${file} (${detail})`;
  return `${FILE_WORDS[fault.code][lang]}${lang === 'zh' ? '：' : ': '}${shown}`;
}
