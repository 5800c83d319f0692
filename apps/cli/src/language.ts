/** Which language the user reads: `--lang`, else the locale, else English. */
export type Language = 'zh' | 'en';

/**
 * The language of a locale: `zh…` is Chinese, anything else English. POSIX asks LC_ALL before LC_MESSAGES before LANG.
 *
 * @example
 * languageOf({ LANG: 'zh_CN.UTF-8' }); // => 'zh'
 */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
