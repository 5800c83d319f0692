/** A study as one HTML page that needs nothing else: no script, no request, light, dark, phone to wall, print. */
import type { Report } from '@cedu/core';
import { figures } from '../figure/index.ts';
import { styleOf } from '../figure/theme.ts';
import { mathAsMathml } from '../formula/index.ts';
import type { AuditEntry } from '../outline/index.ts';
import type { Finding } from '../sentence/index.ts';
import { escapeHtml, tableAsHtml } from '../table/index.ts';
import { inARow } from '../words/han.ts';
import { type Context, contextOf } from '../words/index.ts';
import {
  type DocumentOptions,
  type Numbered,
  type NumberedOutline,
  type NumberedSection,
  numberedOutline,
  unbroken,
} from './page.ts';
import { pageStyle } from './page-style.ts';

/** Phone, tablet, desktop: the style sheet shows one of the three. */
const SIZES = ['s', 'm', 'l'] as const;
/** A figure's own style sheet; a page with many figures has one for all, so that none overrules another's order. */
const OWN_STYLE = /<style>.*?<\/style>/gs;

interface Page {
  readonly report: Report;
  readonly context: Context;
}

const paragraph = (text: string, className = ''): string =>
  `<p${className === '' ? '' : ` class="${className}"`}>${escapeHtml(unbroken(text))}</p>`;

function figureHtml(name: keyof typeof figures, number: number, { report, context }: Page): string {
  const { lang, words } = context;
  const figure = figures[name];
  const drawings = SIZES.map((size) => `<div class="${size}">${figure.draw(report, { lang, size })}</div>`);
  const data = tableAsHtml({ ...figure.table(report, lang), id: `figure-${name}` });
  return [
    `<figure id="figure-${name}">`,
    ...drawings,
    `<figcaption class="caption"><b>${escapeHtml(words.study.figure(number))}</b>`,
    `<details><summary>${escapeHtml(words.study.data)}</summary>${data}</details></figcaption></figure>`,
  ].join('\n');
}

function blockHtml({ block, number }: Numbered, page: Page): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.text);
    case 'honest':
      return paragraph(block.text, 'honest');
    case 'subheading':
      return `<h3>${escapeHtml(block.text)}</h3>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
    case 'code':
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
    case 'formula':
      return mathAsMathml(block.math);
    case 'audit':
      return `<ol class="audit">${block.entries.map(auditHtml).join('\n')}</ol>`;
    case 'figure':
      return figureHtml(block.name, number, page);
    case 'table':
      return tableAsHtml(block.table, page.context.words.study.table(number));
  }
}

function auditHtml(entry: AuditEntry): string {
  const details = entry.details.map((d) => `<dt>${escapeHtml(d.label)}</dt><dd>${escapeHtml(d.text)}</dd>`).join('');
  return [
    `<li class="${entry.verdict.replace(' ', '-')}"><div class="verdict"><span aria-hidden="true">${entry.mark}</span> ${escapeHtml(entry.word)}</div>`,
    `<div><h3>${escapeHtml(entry.name)} <small>${escapeHtml(entry.where)}</small></h3>${paragraph(entry.says)}`,
    details === '' ? '' : `<dl>${details}</dl>`,
    '</div></li>',
  ].join('');
}

function findingHtml(finding: Finding, { words }: Context): string {
  const sure = `${escapeHtml(words.terms.certainty[finding.certainty])} <span>${escapeHtml(finding.because)}</span>`;
  return `<li><div class="sure ${finding.certainty}">${sure}</div>${paragraph(finding.text)}</li>`;
}

const headed = (section: NumberedSection, { words }: Context): string =>
  section.shows === '' ? section.name : words.study.heading(section.name, section.shows);

const sectionHtml = (section: NumberedSection, page: Page): string =>
  [
    `<section id="${section.id}">`,
    `<h2><span>${section.number}</span>${escapeHtml(headed(section, page.context))}</h2>`,
    ...section.blocks.map((block) => blockHtml(block, page)),
    '</section>',
  ].join('\n');

function headHtml(outline: NumberedOutline, context: Context): string {
  const { words } = context;
  const contents = outline.sections.map(
    (s) => `<li><span>${s.number}</span><a href="#${s.id}">${escapeHtml(s.name)}</a></li>`,
  );
  const findings = outline.findings.map((f) => findingHtml(f, context));
  return [
    `<header><h1>${escapeHtml(outline.title)}</h1>`,
    outline.question === null ? '' : paragraph(outline.question, 'question'),
    ...outline.caveats.map((c) => paragraph(c, 'caveat')),
    paragraph(inARow(outline.asked), 'asked'),
    findings.length > 0 ? `<ol class="findings" aria-label="${words.study.findings}">${findings.join('\n')}</ol>` : '',
    `<nav class="contents" aria-label="${words.study.contents}"><ol>${contents.join('')}</ol></nav></header>`,
  ].join('\n');
}

/** The whole study as a page. */
export function studyAsHtml(report: Report, options: DocumentOptions): string {
  const context = contextOf(report, options.lang);
  const outline = numberedOutline(report, options);
  const page = { report, context };
  const sections = outline.sections.map((section) => sectionHtml(section, page)).join('\n');
  const lang = options.lang === 'zh' ? 'zh-CN' : 'en';
  const { study } = context.words;
  return [
    '<!doctype html>',
    `<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escapeHtml(outline.title)}</title>`,
    `<meta name="generator" content="cedu ${escapeHtml(report.engine)}">`,
    `<style>${pageStyle(options.lang)}\n${styleOf(sections, options.lang)}</style></head>`,
    `<body><a class="skip" href="#main">${escapeHtml(study.skip)}</a><main id="main" class="page">`,
    headHtml(outline, context),
    sections.replace(OWN_STYLE, ''),
    `<footer>${escapeHtml([study.engine(report.engine), study.seed(report.seed), study.report(report.id)].join(' · '))}</footer>`,
    '</main></body></html>',
    '',
  ].join('\n');
}
