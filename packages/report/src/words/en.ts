/** Every word that a reader of English sees. */

import { diagnostics } from './diagnostics/en/index.ts';
import { methods } from './en/methods.ts';
import { sentences } from './en/sentences.ts';
import { study } from './en/study.ts';
import { tables } from './en/tables.ts';
import { terms } from './en/terms.ts';
import { trust } from './en/trust.ts';

export const en = { terms, tables, study, sentences, methods, trust, diagnostics };

/** The same keys in every language. */
export type Words = typeof en;
