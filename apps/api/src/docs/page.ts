/** A page in the caller's language: one column, its styles in it. */
import { escapeHtml } from '@cedu/report';
import type { Language } from '../language.ts';

const STYLE = `:root{color-scheme:light dark;--line:#8884;--soft:#8881}
body{font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;margin:0 auto;max-width:52rem;padding:2rem 1.25rem}
h1{font-size:1.6rem}h2{margin-top:2.5rem;border-top:1px solid var(--line);padding-top:1rem;font-size:1.25rem}h3{font-size:1rem;margin:1.5rem 0 .25rem}
code,pre,textarea{font:14px/1.5 ui-monospace,monospace}pre,textarea{background:var(--soft);padding:.75rem;overflow:auto;border:0;border-radius:4px;width:100%;box-sizing:border-box}
table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid var(--line)}
.method{font:600 .8rem ui-monospace,monospace;border:1px solid var(--line);border-radius:4px;padding:.1rem .4rem;margin-right:.5rem}
nav a{margin-right:1rem}button{font:inherit;padding:.35rem .9rem}`;

/** `body` is markup; the title is text. */
export const page = (lang: Language, title: string, body: string, script?: string): string => `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title><style>${STYLE}</style>${script === undefined ? '' : `<script type="module" src="${script}"></script>`}</head>
<body><h1>${escapeHtml(title)}</h1>${body}</body></html>
`;
