/** One endpoint for each estimator: bodies are the CLI's arguments, answers its JSON. */
import { Hono } from 'hono';
import type { Environment } from '../environment.ts';
import { auditOperation, auditRoute } from './audit.ts';
import { indexOperation, indexRoute } from './composite-index.ts';
import { describeOperation, describeRoute } from './describe.ts';
import { exponentialOperation, exponentialRoute } from './exponential.ts';
import { mixtureOperation, mixtureRoute } from './mixture.ts';
import { olsOperation, olsRoute } from './ols.ts';

export const estimatorOperations = [
  describeOperation,
  indexOperation,
  exponentialOperation,
  olsOperation,
  mixtureOperation,
  auditOperation,
];

export const estimatorRoutes = new Hono<Environment>()
  .route('/', describeRoute)
  .route('/', indexRoute)
  .route('/', exponentialRoute)
  .route('/', olsRoute)
  .route('/', mixtureRoute)
  .route('/', auditRoute);
