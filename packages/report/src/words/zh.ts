/** 中文读者看到的每一个词。 */

import { diagnostics } from './diagnostics/zh/index.ts';
import type { Words } from './en.ts';
import { methods } from './zh/methods.ts';
import { sentences } from './zh/sentences.ts';
import { study } from './zh/study.ts';
import { tables } from './zh/tables.ts';
import { terms } from './zh/terms.ts';
import { trust } from './zh/trust.ts';

export const zh: Words = { terms, tables, study, sentences, methods, trust, diagnostics };
