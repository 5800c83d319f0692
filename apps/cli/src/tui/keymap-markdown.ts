/** docs/keys.md, made from the keymap. */
import type { Language } from '../language.ts';
import { KEYMAP } from './keymap.ts';
import { tuiWords } from './words/index.ts';

const escaped = (text: string): string => text.replaceAll('|', '\\|');

function section(lang: Language): string {
  const { screens } = tuiWords(lang);
  const [keys, does, where, everywhere] =
    lang === 'zh' ? ['按键', '做什么', '哪一屏', '各屏'] : ['Keys', 'What they do', 'Screens', 'all'];
  return KEYMAP.map(({ title, bindings }) => {
    const rows = bindings.map((b) => {
      const shown = b.shown.map((key) => `\`${escaped(key)}\``).join(' ');
      const on = b.on?.map((s) => screens[s]).join(', ') ?? everywhere;
      return `| ${shown} | ${b.help[lang]} | ${on} |`;
    });
    return [`### ${title[lang]}`, '', `| ${keys} | ${does} | ${where} |`, '|---|---|---|', ...rows].join('\n');
  }).join('\n\n');
}

/** The whole file, both languages. */
export const keymapMarkdown = (): string =>
  [
    '# Keys of the terminal UI',
    '',
    'Made from `apps/cli/src/tui/keymap.ts`; a test holds it true. `^u` is Ctrl-U, `S-Tab` Shift-Tab, `⏎` Enter.',
    '',
    '## English',
    '',
    section('en'),
    '',
    '## 中文',
    '',
    section('zh'),
    '',
  ].join('\n');
