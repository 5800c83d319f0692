/** A script in Python: statsmodels for the regressions, NumPy for the mixture, each compared with the Report. */
import type { Report } from '@cedu/core';
import { comment, list, type ScriptModel, scriptModel, termsOf } from './model.ts';

const COVARIANCE: Record<string, string> = { hc0: 'HC0', hc1: 'HC1', hc2: 'HC2', hc3: 'HC3' };

/**
 * Python code that holds the data, fits the regressions with statsmodels (robust covariances as the Report has them)
 * and evaluates the mixture with NumPy; it stops where a figure differs. Null where the Report has no regression.
 */
export function scriptInPython(report: Report): string | null {
  const model = scriptModel(report);
  if (model === null) return null;
  const columns = [...model.regressors, model.outcome].map(
    (c) => `    ${JSON.stringify(c.name)}: np.array([${list(c.values, 'np.nan')}], float),`,
  );
  return `${[
    comment('#', `Made by cedu ${report.engine} from report ${report.id}.`),
    comment('#', 'Run with: python3 <this file>. It stops where a figure differs from the Report.'),
    'import numpy as np',
    '',
    `units = [${model.units.map((u) => JSON.stringify(u)).join(', ')}]`,
    'data = {',
    ...columns,
    '}',
    '',
    '',
    'def same(found, reported, tolerance=1e-8):',
    '    np.testing.assert_allclose(found, reported, rtol=tolerance, atol=1e-10)',
    '',
    '',
    ...scaling(model),
    `y = ${model.logged ? `np.log(data["${model.outcome.name}"])` : `data["${model.outcome.name}"]`}`,
    'try:',
    '    import statsmodels.api as sm',
    'except ImportError:',
    '    sm = None',
    '    print("statsmodels is not installed: the regressions are not compared")',
    'if sm is not None:',
    ...model.regressions.flatMap((regression) => regressionLines(model, regression)),
    ...mixtureLines(model),
    'print("every figure agrees")',
  ].join('\n')}\n`;
}

function scaling({ scale, regressors }: ScriptModel): string[] {
  if (scale === 'none') return [];
  const body = scale === 'minmax' ? '(x - x.min()) / (x.max() - x.min())' : '(x - x.mean()) / x.std(ddof=1)';
  const names = regressors.map((x) => JSON.stringify(x.name)).join(', ');
  return [`for name in [${names}]:`, '    x = data[name]', `    data[name] = ${body}`];
}

function regressionLines(model: ScriptModel, regression: ScriptModel['regressions'][number]): string[] {
  const kind = COVARIANCE[regression.covariance];
  const known = kind !== undefined || regression.covariance === 'classical';
  const columns = termsOf(model, regression).map((name) => `data["${name}"]`);
  return [
    `    X = sm.add_constant(np.column_stack([${columns.join(', ')}]))`,
    `    fit = sm.OLS(y, X).fit(${kind ? `cov_type="${kind}", use_t=True` : ''})`,
    '    print(fit.summary())',
    `    same(fit.params, [${list(
      regression.terms.map((t) => t.estimate),
      'np.nan',
    )}])`,
    ...(known
      ? [
          `    same(fit.bse, [${list(
            regression.terms.map((t) => t.standardError),
            'np.nan',
          )}])`,
        ]
      : []),
    `    same(fit.llf, ${regression.logLikelihood})`,
  ];
}

function mixtureLines({ mixture, regressors }: ScriptModel): string[] {
  if (mixture === null) return [];
  return [
    '',
    comment('#', `Mixture of ${mixture.components.length} regressions: the log-likelihood at the Report's parameters.`),
    `share = np.array([${mixture.components.map((c) => c.proportion).join(', ')}])`,
    `variance = np.array([${mixture.components.map((c) => c.variance).join(', ')}])`,
    `beta = np.array([${mixture.components.map((c) => `[${c.terms.map((t) => t.estimate).join(', ')}]`).join(', ')}])`,
    `X = np.column_stack([np.ones(len(y)), ${regressors.map((x) => `data["${x.name}"]`).join(', ')}])`,
    'density = share * np.exp(-((y[:, None] - X @ beta.T) ** 2) / (2 * variance)) / np.sqrt(2 * np.pi * variance)',
    `same(np.log(density.sum(1)).sum(), ${mixture.logLikelihood})`,
    'for unit, row in zip(units, density / density.sum(1, keepdims=True)):',
    '    print(unit, *np.round(row, 3))',
  ];
}
