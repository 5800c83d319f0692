/** A script in R: lm and sandwich, mixtools and flexmix from cedu's fit, each compared with the Report. */
import type { Report } from '@cedu/core';
import { comment, list, type ScriptModel, scriptModel, termsOf } from './model.ts';

const SANDWICH: Record<string, string> = { hc0: 'HC0', hc1: 'HC1', hc2: 'HC2', hc3: 'HC3', hc4: 'HC4' };

const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

/**
 * R code that holds the data, fits the regressions with `lm` (robust standard errors with sandwich), continues the
 * mixture with mixtools from the Report's parameters and shows flexmix beside it, and stops where a figure differs.
 * Null where the Report has no regression.
 */
export function scriptInR(report: Report): string | null {
  const model = scriptModel(report);
  if (model === null) return null;
  const columns = [...model.regressors, model.outcome].map((c) => `  ${c.name} = c(${list(c.values, 'NA')})`);
  return `${[
    comment('#', `Made by cedu ${report.engine} from report ${report.id}.`),
    comment('#', 'Run with: Rscript <this file>. It stops where a figure differs from the Report.'),
    `data <- data.frame(`,
    `  unit = c(${model.units.map(quoted).join(', ')}),`,
    `${columns.join(',\n')})`,
    `same <- function(found, reported, tolerance = 1e-8) stopifnot(isTRUE(all.equal(unname(found), reported, tolerance = tolerance)))`,
    ...scaling(model),
    `data$y <- ${model.logged ? `log(data$${model.outcome.name})` : `data$${model.outcome.name}`}`,
    ...model.regressions.flatMap((regression) => regressionLines(model, regression)),
    ...mixtureLines(model),
    `cat("every figure agrees\\n")`,
  ].join('\n')}\n`;
}

function scaling({ scale, regressors }: ScriptModel): string[] {
  if (scale === 'none') return [];
  const body = scale === 'minmax' ? '(x - min(x)) / (max(x) - min(x))' : '(x - mean(x)) / sd(x)';
  return [`scaled <- function(x) ${body}`, ...regressors.map(({ name }) => `data$${name} <- scaled(data$${name})`)];
}

function regressionLines(model: ScriptModel, regression: ScriptModel['regressions'][number]): string[] {
  const name = `ols_${regression.id}`;
  const type = SANDWICH[regression.covariance];
  const errors =
    regression.covariance === 'classical'
      ? [
          `same(coef(summary(${name}))[, "Std. Error"], c(${list(
            regression.terms.map((t) => t.standardError),
            'NA',
          )}))`,
        ]
      : type
        ? [
            `if (requireNamespace("sandwich", quietly = TRUE)) same(sqrt(diag(sandwich::vcovHC(${name}, "${type}"))), c(${list(
              regression.terms.map((t) => t.standardError),
              'NA',
            )}))`,
          ]
        : [];
  return [
    '',
    `${name} <- lm(y ~ ${termsOf(model, regression).join(' + ')}, data = data)`,
    `print(summary(${name}))`,
    `same(coef(${name}), c(${list(
      regression.terms.map((t) => t.estimate),
      'NA',
    )}))`,
    ...errors,
    `same(as.numeric(logLik(${name})), ${regression.logLikelihood})`,
  ];
}

function mixtureLines({ mixture, regressors }: ScriptModel): string[] {
  if (mixture === null) return [];
  const K = mixture.components.length;
  const terms = regressors.map((x) => x.name);
  const matrix = (values: number[], rows: number) => `matrix(c(${values.join(', ')}), nrow = ${rows})`;
  const bound = mixture.binds
    ? [
        comment(
          '#',
          'The fit lies on the bound of the variances: only its log-likelihood is compared, as free EM would leave it.',
        ),
      ]
    : [];
  return [
    '',
    comment('#', `Mixture of ${K} regressions, parameters of the Report.`),
    `share <- c(${mixture.components.map((c) => c.proportion).join(', ')})`,
    `sigma <- sqrt(c(${mixture.components.map((c) => c.variance).join(', ')}))`,
    `beta <- ${matrix(
      mixture.components.flatMap((c) => c.terms.map((t) => t.estimate)),
      terms.length + 1,
    )}`,
    `X <- cbind(1, as.matrix(data[, c(${terms.map(quoted).join(', ')})]))`,
    `density <- sapply(seq_along(share), function(k) share[k] * dnorm(data$y, X %*% beta[, k], sigma[k]))`,
    `same(sum(log(rowSums(density))), ${mixture.logLikelihood})`,
    ...bound,
    ...(mixture.binds
      ? []
      : [
          `if (requireNamespace("mixtools", quietly = TRUE)) {`,
          `  invisible(capture.output(again <- mixtools::regmixEM(data$y, X[, -1, drop = FALSE], lambda = share, beta = beta, sigma = sigma, k = ${K}, epsilon = 1e-10)))`,
          `  cat("mixtools from here:", again$loglik, "\\n")`,
          `  same(again$loglik, ${mixture.logLikelihood}, 1e-6)`,
          `}`,
        ]),
    comment('#', 'flexmix takes sigma from RSS/(n - rank), so its figures are near these and not the same.'),
    `if (requireNamespace("flexmix", quietly = TRUE)) {`,
    `  fit <- try(flexmix::flexmix(y ~ ${terms.join(' + ')}, data = data, k = ${K}, cluster = density / rowSums(density)), silent = TRUE)`,
    `  if (!inherits(fit, "try-error")) print(flexmix::parameters(fit))`,
    `}`,
  ];
}
