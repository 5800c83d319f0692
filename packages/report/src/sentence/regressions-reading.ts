/** What the regressions say of the focus, alone and with controls. */
import type { Regression, Report } from '@cedu/core';
import { fixed, pEquals, supportedDecimals } from '../number/index.ts';
import { fText } from '../table/index.ts';
import type { Context } from '../words/index.ts';
import { inSentence } from './name-in-sentence.ts';
import type { Certainty, Reading } from './reading.ts';

type Term = Regression['terms'][number];
/** How the focus fares alone and with controls. */
type Course = 'agree' | 'vanishes' | 'turns' | 'appears' | 'neither' | 'single' | 'singleNot';

const LEVEL = 0.05;
/** A VIF that is worth a sentence. */
const INFLATED = 5;

const CERTAINTY: Record<Course, Certainty> = {
  agree: 'likely',
  vanishes: 'open',
  turns: 'open',
  appears: 'open',
  neither: 'unshown',
  single: 'likely',
  singleNot: 'unshown',
};

const shown = (term: Term): boolean => term.p !== null && term.p < LEVEL;

function courseOf(alone: Term, controlled: Term | undefined): Course {
  if (!controlled) return shown(alone) ? 'single' : 'singleNot';
  if (shown(alone) && shown(controlled)) {
    return Math.sign(alone.estimate) === Math.sign(controlled.estimate) ? 'agree' : 'turns';
  }
  if (shown(alone)) return 'vanishes';
  return shown(controlled) ? 'appears' : 'neither';
}

/** The sentence about the focus; null where it is in no regression. */
function focusSentence(report: Report, context: Context): { course: Course; text: string } | null {
  const { regression: say } = context.words.sentences;
  const [first, second] = report.regressions ?? [];
  const focus = report.study.explain?.focus;
  const alone = first?.terms.find((t) => t.term === focus);
  if (!first || !focus || !alone) return null;
  const controlled = second?.terms.find((t) => t.term === focus);
  const course = courseOf(alone, controlled);
  const name = context.names.short(focus);
  const outcome = inSentence(context.names.label(report.outcome?.variable ?? first.outcome), context.lang);
  const slope = (t: Term): string =>
    say.slope(fixed(t.estimate, supportedDecimals(t.standardError, 2)), t.p === null ? '' : pEquals(t.p));
  if (!controlled) {
    const text =
      course === 'single'
        ? say.single(name, alone.estimate > 0, outcome, slope(alone))
        : say.singleNot(name, outcome, slope(alone));
    return { course, text };
  }
  const count = (second?.terms.length ?? 0) - first.terms.length;
  const controls = count === 1 ? say.control : say.controls(context.words.study.small[count] ?? fixed(count, 0));
  const [a, c, up] = [slope(alone), slope(controlled), alone.estimate > 0];
  if (course === 'agree') return { course, text: say.agree(name, up, outcome, a, c) };
  if (course === 'vanishes') return { course, text: say.vanishes(name, up, outcome, a, controls, c) };
  if (course === 'turns') return { course, text: say.turns(name, up, outcome, a, controls, c) };
  if (course === 'appears')
    return { course, text: say.appears(name, controlled.estimate > 0, outcome, a, controls, c) };
  return { course, text: say.neither(name, outcome, a, c) };
}

/** What the controls add to R². */
function gainSentence(report: Report, context: Context): string {
  const { regression: say } = context.words.sentences;
  const [first, second] = report.regressions ?? [];
  const nested = second?.nested;
  if (!first || !second || !nested || first.r2 === null || second.r2 === null) return '';
  const test = `${fText(nested.f, nested.df1, nested.df2)}${context.lang === 'zh' ? '，' : ', '}${pEquals(nested.p)}`;
  return say.gains(fixed(first.r2, 2), fixed(second.r2, 2), test);
}

/** Which columns stand on both sides, and how the index goes with size. */
export function sharedSentences(report: Report, context: Context): string[] {
  const { regression: say } = context.words.sentences;
  const { names } = context;
  const index = report.index ? names.short(report.index.name) : '';
  const shared = (report.sharedColumns ?? []).map((s) => {
    const places = [
      names.short(s.outcome),
      ...s.regressors.map((r) => names.short(r)),
      ...(s.indicators.length > 0 ? [say.sharedIndex(index)] : []),
    ];
    return say.shared(names.label(s.column), context.words.terms.and([...new Set(places)]));
  });
  const sizes = (report.sizeCorrelations ?? []).filter((s) => s.r !== null);
  const list = context.words.terms.list(sizes.map((s) => `${names.label(s.column)} r = ${fixed(s.r, 2)}`));
  return [...shared, ...(sizes.length > 0 ? [say.size(index, list)] : [])];
}

function collinearSentence(regressions: readonly Regression[], context: Context): string {
  const { regression: say } = context.words.sentences;
  const inflated = (regressions.at(-1)?.terms ?? []).filter((t) => t.vif !== null && t.vif >= INFLATED);
  const terms = inflated.map((t) => say.collinearTerm(context.names.short(t.term), fixed(t.vif, 1)));
  return terms.length > 0 ? say.collinear(context.words.terms.clause(...terms)) : '';
}

/** What the tests of assumptions say; silence about what they do not doubt, but for the variances. */
function assumptionSentences(regression: Regression | undefined, context: Context): string[] {
  const { regression: say } = context.words.sentences;
  const tests = regression?.diagnostics;
  if (!tests) return [];
  const { reset, breuschPagan, jarqueBera } = tests;
  const doubted = (p: number | undefined): p is number => p !== undefined && p < LEVEL;
  return [
    doubted(reset?.p) ? say.form(pEquals(reset!.p)) : '',
    breuschPagan ? (doubted(breuschPagan.p) ? say.variance : say.evenVariance)(pEquals(breuschPagan.p)) : '',
    doubted(jarqueBera?.p) ? say.normality(pEquals(jarqueBera!.p)) : '',
  ];
}

export function regressionsReading(report: Report, context: Context): Reading {
  const { regression: say } = context.words.sentences;
  const focus = focusSentence(report, context);
  const scaled = report.study.explain?.scale === 'minmax';
  const name = context.names.short(report.study.explain?.focus ?? '');
  return {
    heading: focus ? say.headings[focus.course] : '',
    sentences: [
      focus?.text ?? '',
      scaled ? say.scale(name) : '',
      gainSentence(report, context),
      collinearSentence(report.regressions ?? [], context),
      ...assumptionSentences(report.regressions?.at(-1), context),
    ],
    finding: focus && { certainty: CERTAINTY[focus.course], because: say.sureness[focus.course], text: focus.text },
  };
}
