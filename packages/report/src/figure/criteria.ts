/** What each criterion says of the number of components: how far every K lies above the criterion's best. */
import type { Mixture, Report } from '@cedu/core';
import { scaleLinear } from 'd3-scale';
import { fixed } from '../number/index.ts';
import { body, type Column, number, type Table, words } from '../table/table.ts';
import { contextOf, type Language } from '../words/index.ts';
import { axisTicks } from './axis.ts';
import { badges, type CriterionName, FAR, offsetsOf } from './criteria-badges.ts';
import { needed } from './figure.ts';
import { type Composed, composed, drawn, type FigureOptions, sheetOf, widthOf, write } from './sheet.ts';
import { sourceOf } from './source.ts';
import { line } from './svg.ts';
import { figureWords } from './words/index.ts';

const NAMES: readonly CriterionName[] = ['aic', 'bic', 'aicc', 'caic', 'sabic', 'hq', 'icl'];

const mixtureOf = (report: Report): Mixture => needed(report.mixture, 'criteria');

/** At least two K with a value, so that there is something to choose. */
export const available = (report: Report): boolean =>
  (report.mixture?.candidates.filter((c) => c.bic !== null).length ?? 0) > 1;

/** Why a choice is no minimum: it is the largest K tried, or the largest with a vote. */
type Edge = 'tried' | 'voting' | null;

interface Camp {
  readonly components: number;
  readonly criteria: readonly CriterionName[];
  readonly edge: Edge;
}

/** Criteria that choose the same K, the largest camp first. */
function camps({ choices, candidates }: Mixture): Camp[] {
  const most = Math.max(...candidates.map((c) => c.components));
  const chosen = [...new Set(choices.flatMap((c) => (c.components === null ? [] : [c.components])))];
  return chosen
    .map((components): Camp => {
      const own = choices.filter((c) => c.components === components);
      const edge = !own.some((c) => c.atLargest) ? null : components === most ? 'tried' : 'voting';
      return { components, criteria: own.map((c) => c.criterion), edge };
    })
    .sort((a, b) => b.criteria.length - a.criteria.length || a.components - b.components);
}

export function title(report: Report, lang: Language): string {
  const { terms } = contextOf(report, lang).words;
  const t = figureWords(lang).criteria;
  const mixture = mixtureOf(report);
  const sides = camps(mixture);
  if (sides.length === 0) return t.noVote;
  const [first] = sides as [Camp];
  const voters = mixture.candidates.filter((c) => !c.binds && c.bic !== null);
  if (voters.length === 1) return t.onlyVoter(voters[0]!.components);
  if (sides.length === 1) return t.agree(first.components, first.criteria.length, first.edge);
  const named = (criteria: readonly CriterionName[]) => terms.and(criteria.map((c) => terms.criteria[c]));
  return t.differ(sides.map((s) => t.camp(named(s.criteria), s.criteria.length, s.components, s.edge)));
}

export function alt(report: Report, lang: Language): string {
  const { terms } = contextOf(report, lang).words;
  const { candidates } = mixtureOf(report);
  const rows = NAMES.map(
    (name) => `${terms.criteria[name]} ${candidates.map((c) => `K${c.components} ${fixed(c[name], 1)}`).join(' ')}`,
  );
  return figureWords(lang).alt.bars(title(report, lang), rows);
}

export function table(report: Report, lang: Language): Table {
  const { terms } = contextOf(report, lang).words;
  const { candidates, choices } = mixtureOf(report);
  const { columns } = figureWords(lang);
  return {
    id: 'figure-criteria',
    title: title(report, lang),
    columns: [
      { id: 'criterion', label: columns.criterion, align: 'left' },
      ...candidates.map((c): Column => ({ id: `k${c.components}`, label: `K = ${c.components}`, align: 'decimal' })),
      { id: 'choice', label: columns.choice, align: 'right' },
    ],
    rows: NAMES.map((name) =>
      body(
        words(terms.criteria[name]),
        ...candidates.map((c) => number(c[name], 2)),
        number(choices.find((c) => c.criterion === name)?.components ?? null, 0),
      ),
    ),
    notes: [],
  };
}

const RADIUS = 10;
/** Of a column of values beside the drawing. */
const CELL = 62;

function compose(report: Report, options: FigureOptions): Composed {
  const { lang } = options;
  const sheet = sheetOf('criteria', options);
  const mixture = mixtureOf(report);
  const { candidates } = mixture;
  const { criteria: called } = contextOf(report, lang).words.terms;
  const t = figureWords(lang).criteria;
  const rows = NAMES.filter((name) => candidates.some((c) => c[name] !== null));
  const small = sheet.size === 's';
  const columns = small || candidates.length > 4 ? 0 : candidates.length;
  const nameWidth = Math.max(...rows.map((r) => widthOf(called[r], 'label strong')));
  const left = small ? RADIUS : nameWidth + 24;
  const right = small
    ? sheet.width - RADIUS
    : sheet.width - columns * CELL - Math.max(66, widthOf(t.chooses, 'axis') + 34);
  const offsets = rows.flatMap((name) => offsetsOf(candidates, name).map((o) => o.offset));
  const domain: [number, number] = [Math.max(-FAR, Math.min(0, ...offsets)), Math.min(FAR, Math.max(1, ...offsets))];
  const x = scaleLinear(domain, [left + RADIUS, right - RADIUS]).clamp(true);
  const [top, step] = small ? [12, 60] : [34, 38];
  const bottom = top + rows.length * step;
  const cell = (k: number) => right + 24 + (k + 1) * CELL;
  const choiceOf = (name: CriterionName) => mixture.choices.find((c) => c.criterion === name)?.components ?? null;

  const marks = axisTicks(domain, right - left - 2 * RADIUS).flatMap(({ value, label }) => [
    line(x(value), small ? 4 : top - 8, x(value), bottom, value === 0 ? 'base' : 'grid'),
    write(x(value), bottom + 18, value > 0 ? `+${label}` : label, 'axis', 'middle'),
  ]);
  marks.push(write(small ? 0 : left, bottom + 37, t.axis, 'axis'));
  if (!small) marks.push(write(sheet.width, 14, t.chooses, 'axis', 'end'));
  for (let k = 0; k < columns; k++) {
    marks.push(write(cell(k), 14, `K = ${candidates[k]!.components}`, 'axis', 'end'));
  }
  rows.forEach((name, i) => {
    const middle = top + i * step + (small ? 40 : step / 2);
    const choice = choiceOf(name);
    const said = choice === null ? '–' : String(choice);
    marks.push(
      write(0, small ? middle - 22 : middle + 4.5, called[name], 'label strong halo'),
      write(
        sheet.width,
        small ? middle - 22 : middle + 4.5,
        small ? `${t.chooses} ${said}` : said,
        small ? 'label halo' : 'label strong',
        'end',
      ),
      line(left, middle, right, middle, 'grid'),
      ...badges(candidates, name, choice, x, middle, small ? 8.5 : RADIUS - 0.5),
      ...Array.from({ length: columns }, (_, k) => {
        const c = candidates[k]!;
        const kind = c.components === choice ? 'axis strong lead' : 'axis';
        return write(cell(k), middle + 4.5, fixed(c[name], 1) + (c.binds ? '†' : ''), kind, 'end');
      }),
    );
  });
  const far = offsets.some((o) => Math.abs(o) > FAR);
  return composed(sheet, {
    title: title(report, lang),
    subtitle: t.subtitle(
      mixture.n,
      candidates.some((c) => c.binds),
      far,
    ),
    alt: alt(report, lang),
    source: sourceOf(report, lang),
    height: bottom + 44,
    marks,
  });
}

export const { draw, caption } = drawn(compose);
