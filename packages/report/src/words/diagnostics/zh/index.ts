/** 所有诊断的中文。 */
import type { DiagnosticWords } from '../kind.ts';
import { audit } from './audit.ts';
import { columns } from './columns.ts';
import { composite } from './composite.ts';
import { database } from './database.ts';
import { describe } from './describe.ts';
import { expression } from './expression.ts';
import { formula } from './formula.ts';
import { mixture } from './mixture.ts';
import { regression } from './regression.ts';
import { study } from './study.ts';
import { table } from './table.ts';
import { trust } from './trust.ts';
import { verify } from './verify.ts';

export const diagnostics: DiagnosticWords = {
  ...columns,
  ...table,
  ...expression,
  ...formula,
  ...describe,
  ...composite,
  ...regression,
  ...mixture,
  ...audit,
  ...study,
  ...trust,
  ...verify,
  ...database,
};
