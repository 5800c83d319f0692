/** The reference: every endpoint with its parameters, its body, its answers, an example that can be sent from the page. */
import { escapeHtml } from '@cedu/report';
import { mediaTypes } from '../body/index.ts';
import type { Language } from '../language.ts';
import type { Operation } from '../operation.ts';
import { PROBLEMS } from '../problem/index.ts';
import { page } from './page.ts';
import { phrase } from './phrases.ts';

const WORDS = {
  en: {
    title: 'cedu: the API',
    intro: 'Bodies are the command line’s arguments as JSON, answers its JSON objects. For machines:',
    tags: { estimators: 'Estimators', reports: 'Reports', studies: 'Studies', jobs: 'Jobs', service: 'Service' },
    parameter: 'Parameter',
    body: 'Body',
    answers: 'Answers',
    send: 'Send',
    problems: 'Problems',
  },
  zh: {
    title: '测度：接口',
    intro: '请求体即命令行参数的 JSON，返回即命令行 --json 的对象。供机器读取：',
    tags: { estimators: '估计', reports: '报告', studies: '研究', jobs: '任务', service: '服务' },
    parameter: '参数',
    body: '请求体',
    answers: '返回',
    send: '发送',
    problems: '问题类型',
  },
} as const;

export function referencePage(operations: readonly Operation[], lang: Language): string {
  const words = WORDS[lang];
  const tags = Object.keys(words.tags) as (keyof typeof words.tags)[];
  const sections = tags
    .map((tag) => ({ tag, of: operations.filter((operation) => operation.tag === tag) }))
    .filter(({ of }) => of.length > 0)
    .map(({ tag, of }) => `<h2 id="${tag}">${words.tags[tag]}</h2>${of.map((o) => entry(o, lang)).join('')}`);
  const other =
    lang === 'zh' ? '<a href="/docs?lang=en" lang="en">English</a>' : '<a href="/docs?lang=zh" lang="zh">中文</a>';
  const body = `<p>${words.intro} <a href="/openapi.json">/openapi.json</a>. <a href="/problems?lang=${lang}">${words.problems}</a>. ${other}</p>
<nav>${tags.map((tag) => `<a href="#${tag}">${words.tags[tag]}</a>`).join('')}</nav>${sections.join('')}`;
  return page(lang, words.title, body, '/docs/docs.js');
}

function entry(
  { method, path, id, summary, about, parameters = [], body, answers, problems }: Operation,
  lang: Language,
): string {
  const words = WORDS[lang];
  const say = (english: string): string => escapeHtml(phrase(english, lang));
  const rows = parameters.map((p) => `<tr><td><code>${p.name}</code> (${p.in})</td><td>${say(p.about)}</td></tr>`);
  const parts = Object.entries(body?.form ?? {}).map(
    ([name, about]) => `<tr><td><code>${name}</code></td><td>${say(about)}</td></tr>`,
  );
  const statuses = [
    ...Object.entries(answers).map(([status, answer]) => `<tr><td>${status}</td><td>${say(answer.about)}</td></tr>`),
    ...problems.map(
      (name) =>
        `<tr><td>${PROBLEMS[name].status}</td><td><a href="/problems/${name}?lang=${lang}">${escapeHtml(PROBLEMS[name][lang].title)}</a></td></tr>`,
    ),
  ];
  const example = body?.example === undefined ? '' : JSON.stringify(body.example, null, 1);
  return `<section id="${id}"><h3><span class="method">${method.toUpperCase()}</span><code>${escapeHtml(path)}</code></h3>
<p>${say(summary)}${about === undefined ? '' : `<br>${say(about)}`}</p>
${rows.length > 0 ? `<table><tr><th colspan="2">${words.parameter}</th></tr>${rows.join('')}</table>` : ''}
${body ? `<p>${words.body}: <code>${mediaTypes(body.kinds).join('</code>, <code>')}</code></p>` : ''}
${parts.length > 0 ? `<table>${parts.join('')}</table>` : ''}
${example === '' ? '' : `<form data-send="${path}"><textarea rows="6" aria-label="${words.body}" spellcheck="false">${escapeHtml(example)}</textarea><button>${words.send}</button><output></output></form>`}
<table><tr><th colspan="2">${words.answers}</th></tr>${statuses.join('')}</table></section>`;
}
