/** What the form asks for in each section of printed tables. */
import type { AuditFormWords } from '#lib/words/audit-form/index.ts';

export type FieldName = keyof AuditFormWords['fields'];
export type SectionName = keyof AuditFormWords['sections'];

export interface Field {
  readonly name: FieldName;
  /** Keys below the entry, where they are not the name. */
  readonly path?: readonly string[];
  /** One of these words of the file, or nothing. */
  readonly options?: readonly string[];
  /** Names with commas between. */
  readonly list?: boolean;
  readonly wide?: boolean;
}

const figure = (...names: FieldName[]): Field[] =>
  names.map((name) => (name.includes('.') ? { name, path: name.split('.') } : { name }));

export const GENERAL: readonly Field[] = [
  { name: 'title', wide: true },
  { name: 'source', wide: true },
  { name: 'software' },
  { name: 'n' },
];

const CRITERIA = figure('logLikelihood', 'aic', 'bic');

export const SECTIONS: Readonly<Record<Exclude<SectionName, 'claims'>, readonly Field[]>> = {
  descriptives: [
    { name: 'label', wide: true },
    ...figure('n', 'mean', 'median', 'sd', 'se', 'cv', 'min', 'max', 'skewness', 'kurtosis', 'shapiro.w', 'shapiro.p'),
  ],
  regressions: [
    { name: 'label', wide: true },
    { name: 'outcome' },
    { name: 'transform', options: ['none', 'log'] },
    { name: 'scale', options: ['none', 'minmax', 'zscore'] },
    { name: 'covariance', options: ['classical', 'robust', 'cluster'] },
    ...figure('n', 'r2', 'adjustedR2', 'sigma', 'f.value', 'f.df1', 'f.df2', 'f.p'),
    ...CRITERIA,
    { name: 'constant' },
  ],
  mixtures: [{ name: 'label', wide: true }, { name: 'outcome' }, ...figure('n'), ...CRITERIA],
  weights: [{ name: 'label', wide: true }, { name: 'of' }, { name: 'method', options: ['entropy', 'other'] }],
};

/** Of a term of a regression. */
export const TERM: readonly FieldName[] = ['estimate', 'se', 't', 'p', 'vif'];
/** Of a component of a mixture. */
export const COMPONENT: readonly Field[] = [{ name: 'label' }, ...figure('proportion', 'variance', 'constant')];

const said: readonly Field[] = [{ name: 'label' }, { name: 'text' }, { name: 'conclusion', options: ['true'] }];
const highLow: Field = { name: 'is', options: ['high', 'low'] };

export const CLAIMS: Readonly<Record<keyof AuditFormWords['claims'], readonly Field[]>> = {
  prefers: [
    { name: 'criterion', options: ['AIC', 'BIC', 'AICc', 'CAIC', 'SABIC', 'HQ'] },
    { name: 'model' },
    { name: 'over', list: true },
    ...said,
  ],
  significance: [
    { name: 'model' },
    { name: 'component' },
    { name: 'term' },
    { name: 'is', options: ['significant', 'not significant'] },
    { name: 'at' },
    ...said,
  ],
  sign: [{ name: 'term' }, { name: 'is', options: ['positive', 'negative'] }, ...said],
  'vif below': [{ name: 'model' }, { name: 'value' }, ...said],
  count: [{ name: 'total' }, { name: 'without', list: true }, { name: 'is' }, ...said],
  rank: [{ name: 'scores' }, { name: 'column' }, { name: 'unit' }, { name: 'is' }, ...said],
  level: [{ name: 'unit' }, { name: 'variable' }, highLow, ...said],
  group: [{ name: 'groups' }, { name: 'group' }, { name: 'scores' }, { name: 'column' }, highLow, ...said],
  'kurtosis against': [{ name: 'descriptives' }, { name: 'value' }, ...said],
};
