/** A page for each type of problem. */
import { escapeHtml } from '@cedu/report';
import type { Language } from '../language.ts';
import { PROBLEMS, type ProblemName, problemNames } from '../problem/index.ts';
import { page } from './page.ts';

export function problemPage(name: ProblemName, lang: Language): string {
  const { status, ...words } = PROBLEMS[name];
  const { title, about } = words[lang];
  return page(
    lang,
    `${status} ${title}`,
    `<p>${escapeHtml(about)}</p><p><a href="/problems?lang=${lang}">/problems</a> · <a href="/docs?lang=${lang}">/docs</a></p>`,
  );
}

export function problemsPage(lang: Language): string {
  const rows = problemNames.map(
    (name) =>
      `<tr><td>${PROBLEMS[name].status}</td><td><a href="/problems/${name}?lang=${lang}"><code>${name}</code></a></td><td>${escapeHtml(PROBLEMS[name][lang].title)}</td></tr>`,
  );
  return page(lang, lang === 'zh' ? '问题类型' : 'Types of problem', `<table>${rows.join('')}</table>`);
}
