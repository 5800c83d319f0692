/** What a stored Report looks like: tables, figures, documents. Immutable as the Report is. */
import type { Report } from '@cedu/core';
import { type FigureName, figureNames, figures } from '@cedu/report';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Environment } from '../environment.ts';
import type { Operation } from '../operation.ts';
import { Refused } from '../problem/index.ts';
import { entityTag, immutable, storedReport, unchanged } from '../reports/index.ts';
import {
  DOCUMENT_FORMS,
  type DocumentForm,
  documentIn,
  TABLE_FORMS,
  type TableForm,
  tableIn,
  tablesOf,
} from './forms.ts';
import { type Forms, negotiate, parted } from './negotiate.ts';

const Names = z.array(z.strictObject({ name: z.string(), title: z.string() }));
const TableAnswer = z.looseObject({ id: z.string(), title: z.string() }).meta({ id: 'Table' });

const id = { name: 'id', in: 'path', about: 'The Report’s id' } as const;
const lang = {
  name: 'lang',
  in: 'query',
  about: 'The language; else Accept-Language decides',
  schema: z.enum(['zh', 'en']).optional(),
} as const;
const kept = { 304: { about: 'As the caller has it, by If-None-Match' } };
const contentOf = (forms: Forms, json: z.ZodType) =>
  Object.fromEntries(Object.entries(forms).map(([form, type]) => [type.split(';')[0]!, form === 'json' ? json : null]));

export const renderingOperations: Operation[] = [
  {
    method: 'get',
    path: '/v1/reports/{id}/tables',
    id: 'listTables',
    tag: 'reports',
    summary: 'The tables of a Report',
    parameters: [id, lang],
    answers: { 200: { about: 'Names and titles', content: { 'application/json': Names } } },
    problems: ['not-found'],
  },
  {
    method: 'get',
    path: '/v1/reports/{id}/tables/{name}',
    id: 'getTable',
    tag: 'reports',
    summary: 'A table of a Report',
    about: `The form by Accept, or by a suffix to the name: ${Object.keys(TABLE_FORMS).join(', ')}.`,
    parameters: [id, { name: 'name', in: 'path', about: 'The table’s name, with or without a suffix' }, lang],
    answers: { 200: { about: 'The table', content: contentOf(TABLE_FORMS, TableAnswer) }, ...kept },
    problems: ['not-found', 'not-acceptable'],
  },
  {
    method: 'get',
    path: '/v1/reports/{id}/figures',
    id: 'listFigures',
    tag: 'reports',
    summary: 'The figures that the Report can fill',
    parameters: [id, lang],
    answers: { 200: { about: 'Names and titles', content: { 'application/json': Names } } },
    problems: ['not-found'],
  },
  {
    method: 'get',
    path: '/v1/reports/{id}/figures/{name}',
    id: 'getFigure',
    tag: 'reports',
    summary: 'A figure of a Report, as SVG',
    parameters: [
      id,
      { name: 'name', in: 'path', about: 'The figure’s name, with or without .svg' },
      lang,
      { name: 'size', in: 'query', about: 'For a phone, a tablet, a desk', schema: z.enum(['s', 'm', 'l']).optional() },
    ],
    answers: { 200: { about: 'A complete SVG document', content: { 'image/svg+xml': null } }, ...kept },
    problems: ['not-found', 'not-acceptable'],
  },
  ...(['', '.html', '.md', '.tex', '.docx'] as const).map((suffix): Operation => {
    const type = DOCUMENT_FORMS[suffix.slice(1) as DocumentForm]?.split(';')[0];
    return {
      method: 'get',
      path: `/v1/reports/{id}/document${suffix}`,
      id: `getDocument${suffix.slice(1)}`,
      tag: 'reports',
      summary: suffix === '' ? 'The study as a document, its form by Accept' : `The study as a document: ${suffix}`,
      parameters: [id, lang],
      answers: {
        200: {
          about: 'The document',
          content: type === undefined ? contentOf(DOCUMENT_FORMS, TableAnswer) : { [type]: null },
        },
        ...kept,
      },
      // A suffix says which form is meant, whatever Accept holds.
      problems: suffix === '' ? ['not-found', 'not-acceptable'] : ['not-found'],
    };
  }),
];

const FIGURE_FORMS = { svg: 'image/svg+xml; charset=utf-8' } as const satisfies Forms;

/** The bytes of a form, with what says that they never change. */
async function answer(
  c: Context<Environment>,
  report: Report,
  type: string,
  make: () => string | Uint8Array | Promise<string | Uint8Array>,
): Promise<Response> {
  // Another form or language of the same Report is another representation, and has a tag of its own.
  const tag = entityTag(report, type.split(';')[0]!, c.get('lang'), c.req.query('size') ?? '');
  const headers = { ...immutable(tag), 'content-type': type, 'content-language': c.get('lang') };
  if (unchanged(c, tag)) return c.body(null, 304, headers);
  const body = await make();
  return c.body(typeof body === 'string' ? body : (body as Uint8Array<ArrayBuffer>), 200, headers);
}

async function documentAnswer(c: Context<Environment, '/v1/reports/:id/document'>, suffix?: string) {
  const report = await storedReport(c, c.req.param('id'));
  const form = negotiate(DOCUMENT_FORMS, suffix, c.req.header('accept')) as DocumentForm;
  return answer(c, report, DOCUMENT_FORMS[form], () => documentIn(form, report, c.get('lang')));
}

export const renderingRoutes = new Hono<Environment>()
  .get('/v1/reports/:id/tables', async (c) => {
    const tables = tablesOf(await storedReport(c, c.req.param('id')), c.get('lang'));
    return c.json(
      [...tables].map(([name, { title }]) => ({ name, title })),
      200,
    );
  })
  .get('/v1/reports/:id/tables/:name', async (c) => {
    const report = await storedReport(c, c.req.param('id'));
    const [name, suffix] = parted(c.req.param('name'));
    const table = tablesOf(report, c.get('lang')).get(name);
    if (table === undefined) throw new Refused('not-found');
    const form = negotiate(TABLE_FORMS, suffix, c.req.header('accept')) as TableForm;
    return answer(c, report, TABLE_FORMS[form], () => tableIn(form, table));
  })
  .get('/v1/reports/:id/figures', async (c) => {
    const report = await storedReport(c, c.req.param('id'));
    const names = figureNames.filter((name) => figures[name].available(report));
    return c.json(
      names.map((name) => ({ name, title: figures[name].title(report, c.get('lang')) })),
      200,
    );
  })
  .get('/v1/reports/:id/figures/:name', async (c) => {
    const report = await storedReport(c, c.req.param('id'));
    const [name, suffix] = parted(c.req.param('name'));
    const figure = Object.hasOwn(figures, name) ? figures[name as FigureName] : undefined;
    if (!figure?.available(report)) throw new Refused('not-found');
    negotiate(FIGURE_FORMS, suffix, c.req.header('accept'));
    const asked = c.req.query('size');
    const size = asked === 's' || asked === 'm' ? asked : 'l';
    return answer(c, report, FIGURE_FORMS.svg, () => figure.draw(report, { lang: c.get('lang'), size }));
  })
  .get('/v1/reports/:id/document', (c) => documentAnswer(c))
  .get('/v1/reports/:id/document.html', (c) => documentAnswer(c, 'html'))
  .get('/v1/reports/:id/document.md', (c) => documentAnswer(c, 'md'))
  .get('/v1/reports/:id/document.tex', (c) => documentAnswer(c, 'tex'))
  .get('/v1/reports/:id/document.docx', (c) => documentAnswer(c, 'docx'));
