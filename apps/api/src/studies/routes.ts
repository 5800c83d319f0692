/** GET /v1/studies: the bundled studies, what they ask and their data. */
import { checkStudy, Study } from '@cedu/core';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Environment } from '../environment.ts';
import type { Operation } from '../operation.ts';
import { Refused, valueFrom } from '../problem/index.ts';
import { dataFile, type StudyFiles, studySource } from './bundled.ts';

const Title = z.union([z.string(), z.strictObject({ zh: z.string(), en: z.string() }).partial()]);
const StudyList = z.array(z.strictObject({ id: z.string(), title: Title })).meta({ id: 'StudyList' });

const id = { name: 'id', in: 'path', about: 'The id of a bundled study', schema: z.string() } as const;

export const studiesOperations: Operation[] = [
  {
    method: 'get',
    path: '/v1/studies',
    id: 'listStudies',
    tag: 'studies',
    summary: 'The bundled studies',
    answers: { 200: { about: 'Ids and titles', content: { 'application/json': StudyList } } },
    problems: [],
  },
  {
    method: 'get',
    path: '/v1/studies/{id}',
    id: 'getStudy',
    tag: 'studies',
    summary: 'A study, its defaults filled in',
    parameters: [id],
    answers: { 200: { about: 'The study', content: { 'application/json': Study } } },
    problems: ['not-found'],
  },
  {
    method: 'get',
    path: '/v1/studies/{id}/data',
    id: 'getStudyData',
    tag: 'studies',
    summary: 'The data of a study, as CSV',
    parameters: [id],
    answers: { 200: { about: 'A header and a line for each unit', content: { 'text/csv': null } } },
    problems: ['not-found'],
  },
];

export const studiesRoutes = new Hono<Environment>()
  .get('/v1/studies', async (c) => {
    const { studies } = c.get('bindings');
    const list = await Promise.all(
      studies.ids.map(async (id) => {
        const { title } = valueFrom(checkStudy(studySource((await studies.files(id))!)));
        return { id, title: title ?? id };
      }),
    );
    return c.json(list, 200);
  })
  .get('/v1/studies/:id', async (c) => {
    const files = found(await c.get('bindings').studies.files(c.req.param('id')));
    return c.json(valueFrom(checkStudy(studySource(files))), 200);
  })
  .get('/v1/studies/:id/data', async (c) => {
    const files = found(await c.get('bindings').studies.files(c.req.param('id')));
    const study = valueFrom(checkStudy(studySource(files)));
    return c.body(files.get(dataFile(study))!, 200, { 'content-type': 'text/csv; charset=utf-8; header=present' });
  });

function found(files: StudyFiles | null): StudyFiles {
  if (files === null) throw new Refused('not-found');
  return files;
}
