/** What a question changes, in the reader's words: what is published, what is now. */
import type { Study, WhatIf } from '@cedu/core';
import { type Context, plain } from '@cedu/report';
import type { LabWords } from '#lib/words/lab/index.ts';

export interface Difference {
  readonly key: string;
  /** The keys of the question that make it; without them it is put back. */
  readonly keys: readonly (keyof WhatIf)[];
  readonly name: string;
  readonly published: string;
  readonly now: string;
}

const methodOf = (spec: string | { readonly method: string } | undefined): string =>
  typeof spec === 'object' ? spec.method : (spec ?? '');

/** `1..3` as a reader sees it. */
export const componentsWord = (range: number | string, { options }: LabWords): string =>
  typeof range === 'number' || !range.includes('..') ? String(range) : options.asked(range.replace('..', '–'));

export function differencesOf(study: Study, question: WhatIf, context: Context, words: LabWords): Difference[] {
  const { options, knobs, changes } = words;
  const { index, outcome, explain, segment } = study;
  const word = (catalogue: Readonly<Record<string, string>>, value: string): string => catalogue[value] ?? value;
  const labels = (ids: readonly string[]): string =>
    ids.length === 0 ? changes.nothing : ids.map((id) => context.names.short(id)).join(changes.list);
  const units = (ids: readonly string[]): string => ids.map((id) => context.names.unit(id)).join(changes.list);
  const range = (given: readonly [number, number] | undefined): string =>
    given ? options.range(plain(given[0]), plain(given[1])) : options.range('0', '1');
  const found: Difference[] = [];
  const add = (keys: readonly (keyof WhatIf)[], name: string, published: string, now: string): void => {
    if (keys.some((key) => question[key] !== undefined)) found.push({ key: keys[0]!, keys, name, published, now });
  };
  const { weights, given, normalise, off = [], out = [], scaleBy } = question;
  const ownRange = typeof index?.normalise === 'object' ? index.normalise.range : undefined;
  const scaled = (by: string | null | undefined): string =>
    by === null || by === undefined || by === 'none' ? options.totals : context.names.label(by);

  add(
    ['weights', 'given'],
    knobs.weights,
    word(options.weights, methodOf(index?.weights)),
    given && (weights ?? 'given') === 'given' ? changes.weights(given.length) : word(options.weights, weights ?? ''),
  );
  add(
    ['normalise'],
    knobs.normalise,
    word(options.normalise, methodOf(index?.normalise)),
    word(options.normalise, normalise ?? ''),
  );
  add(['range'], knobs.range, range(ownRange), range(question.range));
  add(
    ['aggregate'],
    knobs.aggregate,
    word(options.aggregate, index?.aggregate ?? ''),
    word(options.aggregate, question.aggregate ?? ''),
  );
  add(['over'], knobs.over, word(options.over, index?.over ?? ''), word(options.over, question.over ?? ''));
  add(
    ['treat'],
    knobs.treat,
    word(options.treat, typeof index?.treat === 'object' ? 'winsorise' : (index?.treat ?? '')),
    word(options.treat, question.treat ?? ''),
  );
  add(['scaleBy'], knobs.scaleBy, scaled(index?.scaleBy), scaled(scaleBy));
  add(['off'], changes.off, changes.nothing, labels(off));
  add(['out'], changes.out, changes.nothing, units(out));
  add(['in'], changes.in, changes.nothing, units(question.in ?? []));
  add(
    ['transform'],
    knobs.transform,
    word(options.transform, outcome?.transform ?? ''),
    word(options.transform, question.transform ?? ''),
  );
  add(['controls'], knobs.controls, labels(explain?.controls ?? []), labels(question.controls ?? []));
  add(['scale'], knobs.scale, word(options.scale, explain?.scale ?? ''), word(options.scale, question.scale ?? ''));
  add(
    ['covariance'],
    knobs.covariance,
    word(options.covariance, explain?.covariance ?? ''),
    word(options.covariance, question.covariance ?? ''),
  );
  add(
    ['components'],
    knobs.components,
    componentsWord(segment?.components ?? '', words),
    componentsWord(question.components ?? '', words),
  );
  add(
    ['variance'],
    knobs.variance,
    word(options.variance, segment?.variance ?? ''),
    word(options.variance, question.variance ?? ''),
  );
  return found;
}
