/** A script in Stata: regress and fmm. Not run by cedu's tests. */
import type { Report } from '@cedu/core';
import { comment, type ScriptModel, scriptModel, termsOf } from './model.ts';

const VCE: Record<string, string> = { hc1: ', vce(robust)', hc2: ', vce(hc2)', hc3: ', vce(hc3)' };

/** Text inside Stata's compound quotes can hold anything but their own ends. */
const quoted = (text: string): string => `"${text.replace(/["`'$\r\n]/g, ' ')}"`;

/**
 * Stata code that holds the data and calls `regress` and `fmm`; the Report's figures stand in comments. `fmm` has no
 * bound on the variances, so a fit on the bound cannot come out of it. Null where the Report has no regression.
 */
export function scriptInStata(report: Report): string | null {
  const model = scriptModel(report);
  if (model === null) return null;
  const columns = [...model.regressors, model.outcome];
  const rows = model.units.map((unit, i) =>
    [quoted(unit), ...columns.map((c) => (c.values[i] === null ? '.' : String(c.values[i])))].join(' '),
  );
  return `${[
    comment('*', `Made by cedu ${report.engine} from report ${report.id}. Not run by cedu itself.`),
    'clear',
    `input str80 unit ${columns.map((c) => `double ${c.name}`).join(' ')}`,
    ...rows,
    'end',
    ...scaling(model),
    `generate double y = ${model.logged ? `ln(${model.outcome.name})` : model.outcome.name}`,
    ...model.regressions.flatMap((regression) => [
      '',
      ...regression.terms.map((t) =>
        comment('*', `${t.term}: ${t.estimate} (${t.standardError ?? 'no standard error'})`),
      ),
      `regress y ${termsOf(model, regression).join(' ')}${VCE[regression.covariance] ?? ''}`,
    ]),
    ...mixtureLines(model),
  ].join('\n')}\n`;
}

function scaling({ scale, regressors }: ScriptModel): string[] {
  if (scale === 'none') return [];
  const [from, by] = scale === 'minmax' ? ['r(min)', '(r(max) - r(min))'] : ['r(mean)', 'r(sd)'];
  return regressors.flatMap(({ name }) => [
    `quietly summarize ${name}`,
    `quietly replace ${name} = (${name} - ${from}) / ${by}`,
  ]);
}

function mixtureLines({ mixture, regressors }: ScriptModel): string[] {
  if (mixture === null) return [];
  return [
    '',
    comment('*', `log-likelihood ${mixture.logLikelihood}${mixture.binds ? ', on the bound of the variances' : ''}`),
    ...mixture.components.map((c, k) =>
      comment(
        '*',
        `component ${k + 1}: share ${c.proportion}, variance ${c.variance}; ${c.terms.map((t) => `${t.term} ${t.estimate}`).join(', ')}`,
      ),
    ),
    `fmm ${mixture.components.length}: regress y ${regressors.map((x) => x.name).join(' ')}`,
  ];
}
