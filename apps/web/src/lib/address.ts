/** The address of every page, seen from the page that is being written. */

import type { Language } from '@cedu/report';
import { resolve } from '$app/paths';

/** A page is a folder: without the slash a host would answer with a detour. */
const folder = (path: string): string => (path.endsWith('/') ? path : `${path}/`);

/** The pages that exist in each language; an address for a language makes the link to the other one. */
export type Address = (lang: Language) => string;

export const home: Address = (lang) => folder(resolve('/[lang]', { lang }));
export const study =
  (id: string): Address =>
  (lang) =>
    folder(resolve('/[lang]/[study]', { lang, study: id }));
export const reportFile =
  (id: string): Address =>
  (lang) =>
    resolve('/[lang]/[study]/report.json', { lang, study: id });
export const figureFile =
  (id: string, file: string): Address =>
  (lang) =>
    resolve('/[lang]/[study]/figures/[file]', { lang, study: id, file });
/** The whole table of a figure, where the page of the study shows its beginning. */
export const tablePage =
  (id: string, figure: string): Address =>
  (lang) =>
    folder(resolve('/[lang]/[study]/tables/[figure]', { lang, study: id, figure }));
export const unitSheet =
  (id: string, unit: string): Address =>
  (lang) =>
    folder(resolve('/[lang]/[study]/units/[unit]', { lang, study: id, unit }));
export const auditPage =
  (id: string): Address =>
  (lang) =>
    folder(resolve('/[lang]/[study]/audit', { lang, study: id }));
export const auditFormPage: Address = (lang) => folder(resolve('/[lang]/audit-form', { lang }));
export const ownPage: Address = (lang) => folder(resolve('/[lang]/own', { lang }));
export const labPage =
  (id: string): Address =>
  (lang) =>
    folder(resolve('/[lang]/[study]/lab', { lang, study: id }));
export const studyFile =
  (id: string, file: string): Address =>
  (lang) =>
    resolve('/[lang]/[study]/files/[file]', { lang, study: id, file });
export const variablesPage =
  (id: string): Address =>
  (lang) =>
    folder(resolve('/[lang]/[study]/variables', { lang, study: id }));
export const comparePage =
  (pair: string): Address =>
  (lang) =>
    folder(resolve('/[lang]/compare/[pair]', { lang, pair }));
