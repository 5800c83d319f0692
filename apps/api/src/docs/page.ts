/** A page in the caller's language: one column, its styles in it. */
import { escapeHtml } from '@cedu/report';
import type { Language } from '../language.ts';

/** The paper, ink and accent of the figures, light and dark. */
const STYLE = `:root{color-scheme:light dark;--paper:#fcfbf8;--ink:#1b1e23;--quiet:#5a5e66;--line:#dfdedc;--accent:#0b6e75;--pale:#f0efeb}
@media(prefers-color-scheme:dark){:root{--paper:#16181c;--ink:#e9e6df;--quiet:#a3a6a9;--line:#313335;--accent:#5fc2c8;--pale:#1f2226}}
body{font:16px/1.65 system-ui,"Segoe UI","PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:var(--ink);background:var(--paper);margin:0 auto;max-width:46rem;padding:3rem 1.25rem 5rem}
h1,h2{font-family:"Iowan Old Style","Source Serif 4",Georgia,"Noto Serif CJK SC","Songti SC",serif;font-weight:600;line-height:1.25}
h1{font-size:2rem;margin:0 0 1rem}h2{margin:3.5rem 0 1rem;border-top:2px solid var(--ink);padding-top:.6rem;font-size:1.4rem}h3{font-size:1rem;margin:2.5rem 0 .4rem}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:1px}
code,pre,textarea{font:14px/1.5 ui-monospace,"SF Mono",Menlo,monospace}code{overflow-wrap:anywhere}
pre,textarea{background:var(--pale);color:inherit;padding:.75rem;overflow:auto;border:1px solid var(--line);border-radius:4px;width:100%;box-sizing:border-box}
table{border-collapse:collapse;width:100%;margin:.5rem 0;font-size:.94rem}td,th{text-align:left;vertical-align:top;padding:.3rem .75rem .3rem 0;border-bottom:1px solid var(--line)}td:first-child{font-variant-numeric:tabular-nums;white-space:nowrap;color:var(--quiet)}
.method{font:600 .78rem ui-monospace,monospace;color:var(--accent);border:1px solid currentColor;border-radius:4px;padding:.1rem .4rem;margin-right:.5rem}
nav{margin:1.5rem 0}nav a{margin-right:1rem}
button{font:inherit;color:var(--paper);background:var(--accent);border:0;border-radius:4px;padding:.35rem 1.1rem;margin:.5rem 0;cursor:pointer}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}`;

/** Backquotes in words stand around code. */
const codeMarked = (html: string): string => html.replaceAll(/`([^`<>]+)`/g, '<code>$1</code>');

/** `body` is markup; the title is text. */
export const page = (lang: Language, title: string, body: string, script?: string): string => `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title><style>${STYLE}</style>${script === undefined ? '' : `<script type="module" src="${script}"></script>`}</head>
<body><h1>${escapeHtml(title)}</h1>${codeMarked(body)}</body></html>
`;
