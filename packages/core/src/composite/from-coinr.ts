/** COINr's two tables, iData and iMeta, as the index section of a study and its columns. */
import { done, failed, type Outcome } from '../diagnostics/index.ts';
import { quoteName } from '../table/index.ts';
import { type CoinrRow, checkMetas, lacking, type Meta, metaOf, numbersOf } from './coinr-tables.ts';

export interface CoinrColumn {
  readonly id: string;
  /** Numbers with NaN where missing, or texts (groups and names). */
  readonly values: Float64Array | readonly string[];
}
interface CoinrVariable {
  value?: string;
  label?: string;
  unit?: string;
}
export interface CoinrDimension {
  label?: string;
  indicators?: Record<string, 'up' | 'down'>;
  dimensions?: Record<string, CoinrDimension>;
}
/** The sections of a study file that the tables determine; every key has the written form of the file. */
export interface CoinrStudy {
  readonly unit: string;
  readonly unitLabel?: { readonly en: string };
  readonly variables: Readonly<Record<string, CoinrVariable>>;
  readonly index: CoinrDimension & {
    name: string;
    over: 'nested';
    weights: 'equal' | { method: 'given'; values: Record<string, number> };
    panel?: string;
  };
  /** The columns of iData that these sections use, and its groups. */
  readonly columns: readonly CoinrColumn[];
}

/**
 * Reads the tables that `new_coin()` takes. The hierarchy comes from `Parent`, the directions from `Direction` (1, −1),
 * the weights from `Weight` (within each group; equal where a group's are), and an indicator with a `Denominator`
 * becomes the variable `<code>_per_<denominator>`. A `Time` column with more than one value makes a panel.
 *
 * What a coin does next (imputing, treating, normalising) is not in these tables: COINr's own defaults would be
 * `treat: {winsorise: {most: 5, otherwise: log}}` and `normalise: {method: minmax, range: [0, 100]}`.
 *
 * Faults: `coinr/column_missing`, `coinr/code_missing`, `coinr/code_twice`, `coinr/no_top`, `coinr/direction`,
 * `coinr/not_a_number`.
 *
 * Source: Becker et al. (2022), JOSS 7:4567, https://bluefoxr.github.io/COINr/articles/coins.html
 *
 * @example
 * const study = fromCoinr(
 *   [{ uCode: 'A', rail: 10, area: 2 }, { uCode: 'B', rail: 9, area: 3 }],
 *   [
 *     { Level: 1, iCode: 'rail', Direction: 1, Weight: 1, Parent: 'Index', Type: 'Indicator', Denominator: 'area' },
 *     { Level: 2, iCode: 'Index', Direction: 1, Weight: 1, Parent: null, Type: 'Aggregate' },
 *     { Level: null, iCode: 'area', Type: 'Denominator' },
 *   ],
 * );
 * study.ok && study.value.index.indicators; // => { rail_per_area: 'up' }
 * study.ok && study.value.variables; // => { rail_per_area: { value: 'rail / area' } }
 */
export function fromCoinr(iData: readonly CoinrRow[], iMeta: readonly CoinrRow[]): Outcome<CoinrStudy> {
  const faults = [
    ...lacking(iData, ['uCode'], 'iData'),
    ...lacking(iMeta, ['iCode', 'Type', 'Parent', 'Direction', 'Weight'], 'iMeta'),
  ];
  if (faults.length > 0) return failed(...faults);
  const metas = iMeta.map(metaOf);
  faults.push(...checkMetas(metas, Object.keys(iData[0]!)));
  if (faults.length > 0) return failed(...faults);

  const byType = (type: string) => metas.filter((meta) => meta.type === type);
  const [indicators, aggregates, denominators] = [byType('Indicator'), byType('Aggregate'), byType('Denominator')];
  const numeric = [...indicators, ...denominators].map(({ code }) => numbersOf(iData, code));
  const wrong = numeric.flatMap((column) => (Array.isArray(column) ? column : []));
  if (wrong.length > 0) return failed(...wrong);

  const names = new Map(indicators.map((meta) => [meta, nameOf(meta)]));
  const top = aggregates.find((meta) => meta.parent === null)!;
  const periods = new Set(iData.map((row) => row.Time ?? null));
  const columns: CoinrColumn[] = [
    ...['uCode', 'uName', 'Time', ...byType('Group').map((meta) => meta.code)]
      .filter((code) => iData.some((row) => row[code] !== undefined))
      .map((id) => ({ id, values: iData.map((row) => `${row[id] ?? ''}`) })),
    ...[...indicators, ...denominators].map(({ code }, k) => ({ id: code, values: numeric[k] as Float64Array })),
  ];
  return done({
    unit: 'uCode',
    ...(columns.some(({ id }) => id === 'uName') && { unitLabel: { en: 'uName' } }),
    variables: Object.fromEntries(indicators.map((meta) => [names.get(meta)!, variableOf(meta)])),
    index: {
      name: top.code,
      ...dimensionOf(top, indicators, aggregates, names),
      over: 'nested',
      weights: weightsOf([...indicators, ...aggregates], names),
      ...(periods.size > 1 && { panel: 'Time' }),
    },
    columns,
  });
}

const nameOf = ({ code, denominator }: Meta): string => (denominator === null ? code : `${code}_per_${denominator}`);

const variableOf = ({ code, name, unit, denominator }: Meta): CoinrVariable => ({
  ...(denominator !== null && { value: `${quoteName(code)} / ${quoteName(denominator)}` }),
  ...(name !== null && { label: name }),
  ...(unit !== null && denominator === null && { unit }),
});

function dimensionOf(
  { code, name }: Meta,
  indicators: readonly Meta[],
  aggregates: readonly Meta[],
  names: ReadonlyMap<Meta, string>,
): CoinrDimension {
  const leaves = indicators.filter((meta) => meta.parent === code);
  const below = aggregates.filter((meta) => meta.parent === code);
  const direction = (meta: Meta) => (meta.direction === 1 ? 'up' : 'down');
  return {
    ...(name !== null && { label: name }),
    ...(leaves.length > 0 && {
      indicators: Object.fromEntries(leaves.map((meta) => [names.get(meta)!, direction(meta)])),
    }),
    ...(below.length > 0 && {
      dimensions: Object.fromEntries(
        below.map((meta) => [meta.code, dimensionOf(meta, indicators, aggregates, names)]),
      ),
    }),
  };
}

function weightsOf(members: readonly Meta[], names: ReadonlyMap<Meta, string>): CoinrStudy['index']['weights'] {
  const first = new Map<string, number>();
  const placed = members.filter((meta) => meta.parent !== null);
  const equal = placed.every(({ parent, weight }) => {
    if (!first.has(parent!)) first.set(parent!, weight);
    return first.get(parent!) === weight;
  });
  if (equal) return 'equal';
  const values = Object.fromEntries(placed.map((meta) => [names.get(meta) ?? meta.code, meta.weight]));
  return { method: 'given', values };
}
