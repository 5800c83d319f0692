/** The look of a study as one page: ink on paper, three rules to a table, light, dark and print. */
const LIGHT =
  '--ink:#1b1e23;--paper:#fcfbf8;--quiet:#5a5e66;--rule:#1b1e232e;--firm:#1b1e23;--accent:#0b6e75;--warn:#9a3f12';
const DARK =
  '--ink:#e9e6df;--paper:#16181c;--quiet:#a3a6a9;--rule:#e9e6df33;--firm:#e9e6df;--accent:#5fc2c8;--warn:#f0975c';
const SERIF = {
  en: '"Iowan Old Style","Source Serif 4",Georgia,"Noto Serif",serif',
  zh: '"cedu marks","Iowan Old Style","Source Serif 4","Noto Serif CJK SC","Songti SC",SimSun,serif',
};
const SANS = {
  en: 'system-ui,"Segoe UI","Noto Sans",sans-serif',
  zh: '"cedu marks sans",system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif',
};
/** Quotation marks, dashes and dots of Chinese text come from the Chinese face, not from the Latin one before it. */
const MARKS = `
@font-face{font-family:"cedu marks";src:local("Noto Serif CJK SC"),local("NotoSerifCJKsc-Regular"),local("Songti SC"),local("SimSun");unicode-range:U+B7,U+2014,U+2018-2019,U+201C-201D,U+2026}
@font-face{font-family:"cedu marks sans";src:local("Noto Sans CJK SC"),local("NotoSansCJKsc-Regular"),local("PingFang SC"),local("Microsoft YaHei");unicode-range:U+B7,U+2014,U+2018-2019,U+201C-201D,U+2026}`;

const BASE = `
*{box-sizing:border-box}
html{font-size:16px;-webkit-text-size-adjust:100%;text-size-adjust:100%}
@media (min-width:1400px){html{font-size:17px}}
body{margin:0;background:var(--paper);color:var(--ink);font:var(--text)/var(--leading) var(--serif);font-kerning:normal;overflow-wrap:break-word}
:lang(zh) body{text-autospace:normal;line-break:strict;text-spacing-trim:trim-start}
.page{max-width:30rem;margin:0 auto;padding:0 1.25rem 4rem}
@media (min-width:720px){.page{max-width:49rem;padding:0 2.5rem 5.5rem}}
p{margin:0 0 1rem;max-width:var(--measure);text-wrap:pretty}
:lang(zh) p{text-wrap:wrap}
a{color:var(--accent);text-underline-offset:.2em;text-decoration-thickness:1px}
:focus-visible{outline:2px solid var(--accent);outline-offset:3px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
h1{font:600 clamp(1.75rem,1.2rem + 2.2vw,2.75rem)/1.14 var(--serif);letter-spacing:-.01em;margin:4rem 0 1rem;text-wrap:balance}
:lang(zh) h1{line-height:1.35;letter-spacing:0;font-size:clamp(1.625rem,1.1rem + 2vw,2.5rem)}
h2{font:600 1.75rem/1.24 var(--serif);margin:0 0 1rem;text-wrap:balance} :lang(zh) h2{font-size:1.5625rem;line-height:1.4}
h2 span{display:block;font:400 .9375rem/1 var(--sans);color:var(--quiet);margin-bottom:.75rem}
h3{font:600 1.1875rem/1.35 var(--serif);margin:2.5rem 0 .75rem}
.question{font:400 1.25rem/1.45 var(--serif)} :lang(zh) .question{line-height:1.7}
.caveat{border-left:3px solid var(--warn);padding-left:1.25rem}
.asked{font:.9375rem/1.6 var(--sans);color:var(--quiet)}
section{border-top:1px solid var(--rule);margin-top:5.5rem;padding-top:2.5rem}
@media (max-width:719px){section{margin-top:4rem;padding-top:1.5rem}}
.honest{font:400 1.375rem/1.42 var(--serif);border-left:3px solid var(--accent);padding-left:1.5rem;margin:2.5rem 0} :lang(zh) .honest{line-height:1.75;font-size:1.25rem}
ul{padding-left:1.2em;max-width:var(--measure)} li{margin:.35rem 0}
math{font-size:1.05em} math[display=block]{margin:.75rem 0 1.25rem;max-width:100%;overflow-x:auto;text-align:left}
pre{font:.8125rem/1.6 ui-monospace,"SF Mono",Consolas,"DejaVu Sans Mono",monospace;overflow-x:auto;margin:0 0 1rem;padding-left:1rem;border-left:1px solid var(--rule)}`;

const FINDINGS = `
.findings{list-style:none;margin:1.5rem 0 0;padding:0;border-top:2px solid var(--firm);max-width:none}
.findings li{border-bottom:1px solid var(--rule);padding:1rem 0 1.25rem;display:grid;gap:.5rem;margin:0}
.findings .sure{font:600 .8125rem/1.6 var(--sans)} .findings .sure span{font-weight:400;color:var(--quiet)}
.findings p{font:400 1.25rem/1.4 var(--serif);margin:0;max-width:none} :lang(zh) .findings p{line-height:1.65;font-size:1.1875rem}
@media (min-width:720px){.findings li{grid-template-columns:9rem 1fr;gap:1.5rem}.findings .sure{padding-top:.3rem}.findings .sure span{display:block}}
.sure.firm{color:var(--accent)} .sure.open,.sure.unshown{color:var(--warn)}
.contents{font:.8125rem/1.5 var(--sans);margin-top:1.5rem} .contents ol{list-style:none;margin:0;padding:0;columns:2;column-gap:2rem;max-width:none} .contents li{padding:.3rem 0;display:flex;gap:.6rem;break-inside:avoid;margin:0} .contents li span{color:var(--quiet);min-width:2.2ch;white-space:nowrap} .contents a{color:inherit;text-decoration-color:var(--rule)}`;

const FIGURES = `
figure{margin:2.5rem 0 0}
figure+p,figure+ul{margin-top:2.5rem}
figure svg{display:none;max-width:100%;height:auto}
figure .s svg{display:block}
@media (min-width:720px){figure .s svg{display:none}figure .m svg{display:block}}
@media (min-width:880px){figure .m svg{display:none}figure .l svg{display:block}}
figcaption{font:.8125rem/1.6 var(--sans);color:var(--quiet);margin-top:.5rem} :lang(zh) figcaption{line-height:1.7}
figcaption b{color:var(--ink);font-weight:600}
figure>.caption{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:baseline} .caption details[open]{flex-basis:100%}
details summary{cursor:pointer;color:var(--accent);width:max-content} details table{font-size:.8125rem} details figure{margin-top:.75rem}`;

const TABLES = `
.scroll{overflow-x:auto;scrollbar-width:thin}
table{border-collapse:collapse;font:.9375rem/1.4 var(--sans);font-variant-numeric:tabular-nums lining-nums;border-top:1.5px solid var(--firm);border-bottom:1.5px solid var(--firm);min-width:60%}
caption{font:600 1.0625rem/1.4 var(--serif);text-align:left;padding-bottom:.6rem;color:var(--ink)} caption b{font-family:var(--sans);font-size:.875rem;font-weight:600;margin-right:.5em}
thead tr:last-child{border-bottom:.75px solid var(--firm)}
th,td{padding:.32rem .75rem;text-align:right;font-weight:400;white-space:nowrap} th.left,td.left{text-align:left}
th:first-child,td:first-child{padding-left:0} th:last-child,td:last-child{padding-right:1.6rem}
thead th{font-weight:600;vertical-align:bottom} th.group{text-align:center;border-bottom:.75px solid var(--rule)}
tr.group th,tr.group td{font-weight:600;padding-top:.6rem} tr.detail td,tr.detail th{padding-top:0;color:var(--quiet)}
tr.indent-1 th{padding-left:1.2em} tr.indent-2 th{padding-left:2.4em} tr.indent-3 th{padding-left:3.6em}
tr.ruled td,tr.ruled th{border-top:.75px solid var(--rule)}
.wide table{font-size:.8125rem} .wide th,.wide td{padding-left:.45rem;padding-right:.45rem} .wide th:first-child,.wide td:first-child{padding-left:0}
.hang{display:inline-block;width:0;overflow:visible;white-space:nowrap}
@media (max-width:719px){.scroll th:first-child{position:sticky;left:0;background:var(--paper);padding-right:1rem;white-space:normal;min-width:6.5rem;max-width:44vw}}`;

const AUDIT = `
.audit{list-style:none;margin:1.5rem 0 0;padding:0;max-width:none;border-top:1.5px solid var(--firm)}
.audit li{border-bottom:1px solid var(--rule);padding:1rem 0;margin:0;display:grid;gap:.25rem 1.5rem}
@media (min-width:720px){.audit li{grid-template-columns:10rem 1fr}}
.audit .verdict{font:600 .875rem/1.5 var(--sans)} .audit .decision-changing .verdict{color:var(--warn)} .audit .consistent .verdict{color:var(--accent)} .audit .not-checkable .verdict{color:var(--quiet)}
.audit h3{margin:0 0 .35rem;font-size:1.0625rem} .audit h3 small{font:400 .8125rem/1.4 var(--sans);color:var(--quiet);margin-left:.5em} .audit p{margin:0}
.audit dl{margin:.6rem 0 0;font:.8125rem/1.6 var(--sans);display:grid;grid-template-columns:auto 1fr;gap:.2rem .9rem} .audit dt{color:var(--quiet);white-space:nowrap} .audit dd{margin:0}
.audit .consistent h3,.audit .not-checkable h3{font-size:.9375rem} .audit .consistent p,.audit .not-checkable p{font-size:.9375rem}`;

const FOOT = `
footer{border-top:1px solid var(--rule);margin-top:5.5rem;padding-top:1rem;font:.8125rem/1.6 var(--sans);color:var(--quiet)}
@media print{html{font-size:10pt}.page{max-width:none;padding:0}section{margin-top:2rem;break-inside:auto}h2,h3,caption{break-after:avoid}figure,tr,.findings li{break-inside:avoid}.contents,.skip,details{display:none}figure .s svg,figure .l svg{display:none}figure .m svg{display:block;max-width:16cm}.scroll{overflow:visible}table{font-size:8.5pt}a{color:inherit;text-decoration:none}}`;

/** The style sheet of a page in one language; no address of anything else stands in it. */
export function pageStyle(lang: 'zh' | 'en'): string {
  const type =
    lang === 'zh' ? '--text:1.0625rem;--leading:1.8;--measure:40rem' : '--text:1.125rem;--leading:1.55;--measure:38rem';
  const root = `:root{color-scheme:light dark;${LIGHT};${type};--serif:${SERIF[lang]};--sans:${SANS[lang]}}`;
  const dark = `@media (prefers-color-scheme:dark){:root{${DARK}}}\n@media print{:root{color-scheme:light;${LIGHT};--paper:#fff}}`;
  return [root, dark, lang === 'zh' ? MARKS : '', BASE, FINDINGS, FIGURES, TABLES, AUDIT, FOOT].join('\n');
}
