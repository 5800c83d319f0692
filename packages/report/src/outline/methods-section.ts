/** The methods: what was computed, with its formulas, in the order of the study. */
import type { Report } from '@cedu/core';
import { formulas } from '../formula/index.ts';
import { inARow } from '../words/han.ts';
import type { Context } from '../words/index.ts';
import type { Block, Section } from './outline.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

function indexMethods({ index }: Report, { words, names }: Context): Block[] {
  if (!index) return [];
  const { methods: say, terms } = words;
  const sentences = [
    say.index(
      names.label(index.name),
      say.indicators(index.weights.length),
      terms.normalise[index.normalise] ?? index.normalise,
      terms.weighting[index.weighting] ?? index.weighting,
      say.over[index.over],
    ),
    index.weighting === 'entropy' ? say.entropyDomain : '',
    index.weights.some((w) => w.direction === 'down') ? say.down : '',
  ];
  const aggregate = index.aggregate === 'geometric' ? formulas.weightedProduct : formulas.weightedSum;
  return [
    paragraph(inARow(sentences)),
    ...(index.normalise === 'minmax' ? [{ kind: 'formula' as const, math: formulas.minmax }] : []),
    ...(index.weighting === 'entropy' ? [{ kind: 'formula' as const, math: formulas.entropy }] : []),
    ...(['arithmetic', 'geometric'].includes(index.aggregate) ? [{ kind: 'formula' as const, math: aggregate }] : []),
  ];
}

function derivedVariables(report: Report, { words, names }: Context): Block[] {
  const { methods: say, terms } = words;
  const derived = report.data.columns.filter((c) => c.expression !== null);
  if (derived.length === 0) return [];
  const items = derived.map((c) => {
    const label = names.label(c.id);
    const name = label === c.id ? c.id : terms.aside(c.id, terms.measured(label, names.measure(c.id)));
    return say.derived(name, c.expression ?? '');
  });
  return [paragraph(say.derivedTitle), { kind: 'list', items }];
}

function modelMethods(report: Report, { words, names }: Context): Block[] {
  const { methods: say, terms } = words;
  const { outcome, associations, regressions, mixture } = report;
  const blocks: Block[] = [];
  if (associations && associations.length > 0) {
    blocks.push(paragraph(say.associations(names.label(outcome?.variable ?? 'y'))));
    blocks.push({ kind: 'formula', math: formulas.exponential });
  }
  const first = regressions?.[0];
  if (first) {
    const scaled = terms.scale[report.study.explain?.scale ?? 'none'];
    blocks.push(paragraph(say.regression(terms.covariance[first.covariance], scaled)));
    blocks.push({ kind: 'formula', math: outcome?.transform === 'log' ? formulas.logRegression : formulas.regression });
  }
  if (mixture) {
    const inverse = 1 / mixture.guard.value;
    const ratio = Number.isInteger(inverse) ? `1/${inverse}` : `${mixture.guard.value}`;
    const guard = mixture.guard.kind === 'none' ? say.noGuard : say.guard(ratio);
    blocks.push(paragraph(inARow([say.mixture(terms.variance[mixture.variance]), guard, say.groups])));
    for (const math of [formulas.mixture, formulas.posterior, formulas.criteria])
      blocks.push({ kind: 'formula', math });
  }
  return blocks;
}

export function methodsSection(report: Report, context: Context): Section[] {
  const blocks = [
    ...derivedVariables(report, context),
    ...indexMethods(report, context),
    ...modelMethods(report, context),
  ];
  if (blocks.length === 0) return [];
  return [{ id: 'methods', name: context.words.study.sections.methods, shows: '', blocks }];
}
