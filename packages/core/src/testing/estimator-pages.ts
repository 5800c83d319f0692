/** Pages about the estimators, made from their doc comments. */
import { readFileSync } from 'node:fs';

interface Page {
  readonly title: string;
  readonly file: string;
  readonly functions: readonly string[];
}

/** One page an estimator: the functions whose comments make it, in order. */
const PAGES: Record<string, Page> = {
  'composite-index': { title: 'Composite index', file: 'composite/composite-index.ts', functions: ['compositeIndex'] },
  'entropy-weights': { title: 'Entropy weights', file: 'composite/entropy-weights.ts', functions: ['entropyWeights'] },
  'critic-weights': { title: 'CRITIC weights', file: 'composite/critic-weights.ts', functions: ['criticWeights'] },
  'pca-weights': {
    title: 'Weights by principal components',
    file: 'composite/pca-weights.ts',
    functions: ['pcaWeights'],
  },
  'variation-weights': {
    title: 'Weights by the coefficient of variation',
    file: 'composite/variation-weights.ts',
    functions: ['variationWeights'],
  },
  'gini-weights': {
    title: 'Weights by the Gini coefficient',
    file: 'composite/gini-weights.ts',
    functions: ['giniWeights'],
  },
  normalise: { title: 'Normalisation', file: 'composite/normalise.ts', functions: ['normalise'] },
  treat: { title: 'Treatment of outliers', file: 'composite/treat.ts', functions: ['treat'] },
  coherence: { title: 'Coherence of an index', file: 'composite/coherence.ts', functions: ['coherence'] },
  summary: { title: 'Descriptive statistics', file: 'describe/summarise.ts', functions: ['summarise'] },
  'shapiro-wilk': { title: 'Shapiro-Wilk', file: 'describe/shapiro-wilk.ts', functions: ['shapiroWilk'] },
  histogram: { title: 'Histogram', file: 'describe/histogram.ts', functions: ['histogram'] },
  'exponential-fit': { title: 'Exponential fit', file: 'associate/exponential-fit.ts', functions: ['exponentialFit'] },
  'least-squares': { title: 'Least squares', file: 'regression/least-squares.ts', functions: ['leastSquares'] },
  'variance-inflation': {
    title: 'Variance inflation',
    file: 'regression/variance-inflation.ts',
    functions: ['varianceInflation'],
  },
  'nested-test': { title: 'Test of nested regressions', file: 'regression/nested-test.ts', functions: ['nestedTest'] },
  'linear-hypothesis': {
    title: 'Tests of linear hypotheses',
    file: 'regression/linear-hypothesis.ts',
    functions: ['linearHypothesis'],
  },
  diagnostics: { title: 'Diagnostics of a regression', file: 'regression/diagnose.ts', functions: ['diagnose'] },
  'breusch-pagan': { title: 'Breusch-Pagan', file: 'regression/breusch-pagan.ts', functions: ['breuschPagan'] },
  white: { title: 'White', file: 'regression/white.ts', functions: ['whiteTest', 'whiteFittedTest'] },
  reset: { title: 'RESET', file: 'regression/reset.ts', functions: ['resetTest'] },
  'jarque-bera': { title: 'Jarque-Bera', file: 'regression/jarque-bera.ts', functions: ['jarqueBera'] },
  'durbin-watson': { title: 'Durbin-Watson', file: 'regression/durbin-watson.ts', functions: ['durbinWatson'] },
  influence: { title: 'Influence', file: 'regression/influence.ts', functions: ['influence'] },
  effects: { title: 'Sizes of effects', file: 'regression/effects.ts', functions: ['effects'] },
  prediction: { title: 'Prediction', file: 'regression/predict.ts', functions: ['predict'] },
  mixture: { title: 'Mixture of regressions', file: 'mixture/mixture-regression.ts', functions: ['mixtureRegression'] },
  'concomitant-mixture': {
    title: 'Mixture with concomitant variables',
    file: 'mixture/concomitant-mixture.ts',
    functions: ['concomitantMixture'],
  },
  'robust-mixture': {
    title: 'Mixture with t errors',
    file: 'mixture/robust-mixture.ts',
    functions: ['robustMixture'],
  },
  'number-of-components': {
    title: 'Number of components',
    file: 'mixture/select-components.ts',
    functions: ['selectComponents'],
  },
};

export const pageNames = Object.keys(PAGES);
export const titleOf = (name: string): string => PAGES[name]!.title;

/** The doc comment right above `export function name`, without its stars. */
function commentOf(source: string, name: string): string {
  const at = source.search(new RegExp(`export (async )?function ${name}\\b`));
  const end = source.lastIndexOf('*/', at);
  const start = source.lastIndexOf('/**', end);
  if (at < 0 || start < 0 || source.slice(end + 2, at).trim() !== '') throw new Error(`${name} has no doc comment`);
  return source
    .slice(start + 3, end)
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''))
    .join('\n')
    .trim();
}

/** Indented lines are formulas, the example is code, the rest is prose as it stands. */
function markdownOf(comment: string): string {
  const [body = '', example] = comment.split('@example\n');
  const lines: string[] = [];
  let formula = false;
  for (const line of body.trim().split('\n')) {
    const indented = /^ {4}/.test(line);
    if (indented !== formula && !(formula && line === '')) {
      lines.push(indented ? '```text' : '```', ...(indented || line === '' ? [] : ['']));
      formula = indented;
    }
    lines.push(indented ? line.slice(4) : line);
  }
  if (formula) lines.push('```');
  const text = lines
    .join('\n')
    .replaceAll(/\n+```\n/g, '\n```\n')
    .replaceAll(/([^\n])\n```text/g, '$1\n\n```text');
  return example === undefined ? text : `${text}\n\n## Example\n\n\`\`\`ts\n${example.trim()}\n\`\`\``;
}

/** The page's Markdown. */
export function estimatorPage(name: string): string {
  const { title, file, functions } = PAGES[name]!;
  const source = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  const parts = functions.map((f) => {
    const heading = functions.length > 1 ? `## ${f}\n\n` : '';
    return `${heading}${markdownOf(commentOf(source, f))}`;
  });
  return `# ${title}\n\n<!-- Made from the doc comments of packages/core/src/${file}. -->\n\n${parts.join('\n\n')}\n`;
}

/** The list of all pages. */
export function estimatorContents(): string {
  const items = pageNames.map((name) => `- [${titleOf(name)}](${name}.md)`);
  return `# Estimators\n\n<!-- Made from the doc comments of packages/core/src. -->\n\nWhat each computes, its conventions, where other programs differ, an example that a test runs.\n\n${items.join('\n')}\n`;
}
