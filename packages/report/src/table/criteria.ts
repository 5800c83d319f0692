/** Candidates for the number of components, with every criterion and its choice. */
import type { Mixture } from '@cedu/core';
import type { Context } from '../words/index.ts';
import { type Cell, empty, number, type Row, type Table, words } from './table.ts';

const CRITERIA = ['aic', 'bic', 'aicc', 'caic', 'sabic', 'hq', 'icl'] as const;
type Candidate = Mixture['candidates'][number];

export const BOUND_MARK = '†';
const UNREPLICATED = '‡';
const UNCONVERGED = '§';
const LARGEST = '↥';

const marksOf = (c: Candidate): string =>
  c.logLikelihood === null
    ? ''
    : (c.binds ? BOUND_MARK : '') + (c.replicated ? '' : UNREPLICATED) + (c.converged ? '' : UNCONVERGED);

function candidateRow(c: Candidate): Row {
  return {
    kind: 'body',
    cells: [
      number(c.components, 0, marksOf(c)),
      number(c.k, 0),
      number(c.logLikelihood, 2),
      ...CRITERIA.map((name) => number(c[name], 1)),
      number(c.starts, 0),
      number(c.bestShare === null ? null : 100 * c.bestShare, 1),
    ],
  };
}

/** The table of K; its last row says which K each criterion chooses. */
export function criteriaTable(mixture: Mixture, context: Context): Table {
  const { criteria: word } = context.words.tables;
  const { criteria } = context.words.terms;
  const voters = mixture.candidates.filter((c) => c.logLikelihood !== null && !c.binds);
  const marked = voters.length > 1;
  const choiceOf = (name: (typeof CRITERIA)[number]): Cell => {
    const choice = mixture.choices.find((c) => c.criterion === name);
    if (!choice) return empty;
    return number(choice.components, 0, choice.atLargest && marked ? LARGEST : undefined);
  };
  const fitted = mixture.candidates.map(marksOf).join('');
  const present = (mark: string, note: string): string[] => (fitted.includes(mark) ? [note] : []);
  const decimal = { align: 'decimal' } as const;
  return {
    id: 'criteria',
    title: word.title,
    columns: [
      { id: 'components', label: word.components, align: 'left' },
      { id: 'k', label: word.k, align: 'right' },
      { id: 'log-likelihood', label: word.logLikelihood, ...decimal },
      ...CRITERIA.map((id) => ({ id, label: criteria[id], ...decimal })),
      { id: 'starts', label: word.starts, align: 'right' },
      { id: 'best', label: word.bestShare, ...decimal },
    ],
    rows: [
      ...mixture.candidates.map(candidateRow),
      {
        kind: 'total',
        rule: true,
        cells: [words(word.choice), empty, empty, ...CRITERIA.map(choiceOf), empty, empty],
      },
    ],
    notes: [
      word.note(mixture.n),
      ...present(BOUND_MARK, word.binds),
      ...present(UNREPLICATED, word.unreplicated),
      ...present(UNCONVERGED, word.unconverged),
      ...(marked && mixture.choices.some((c) => c.atLargest) ? [word.largest] : []),
    ],
  };
}
