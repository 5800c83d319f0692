/** What a rule of the audit is, and how it writes down what it found. */
import type { Figure } from './figure.ts';
import type { Interval } from './interval.ts';
import type { PrintedTables } from './printed.ts';
import { firstRounding, type Reader } from './rounding.ts';
import type { Finding, Place, Possible, PrintedValue, Repair, RuleKind, TriedConvention, Verdict } from './schema.ts';

/** Columns of data that printed figures may be laid beside; missing values are NaN. */
export interface AuditData {
  /** Names of the rows, where score tables are to be compared too. */
  readonly units?: readonly string[];
  readonly columns: Readonly<Record<string, ArrayLike<number>>>;
}

/** What a rule may look at. */
export interface Paper {
  readonly printed: PrintedTables;
  readonly data: AuditData | null;
}

export interface RuleDescription {
  /** Stable name, such as `adjusted-r2`. */
  readonly id: string;
  /** Only an identity or a bound can find figures inconsistent. */
  readonly kind: RuleKind;
  readonly title: string;
  readonly identity: string;
  /** What is tried before figures are called inconsistent; all must fail. */
  readonly conventions: readonly string[];
  readonly sources: readonly string[];
}

export interface Rule extends RuleDescription {
  /** One finding for each place where the rule applies; none where it does not. */
  readonly check: (paper: Paper) => Finding[];
}

interface Draft {
  readonly verdict: Verdict;
  readonly printed: readonly PrintedValue[];
  /** Places beyond those of the printed figures, first. */
  readonly where?: readonly Place[];
  readonly identity?: string;
  readonly possible?: readonly Possible[];
  readonly conventions?: readonly TriedConvention[];
  readonly repair?: Repair[] | null;
  readonly values?: Finding['values'];
  readonly message: string;
}

/** A finding of a rule, with what the draft leaves out. */
export function finding(rule: RuleDescription, draft: Draft): Finding {
  const places = [...(draft.where ?? []), ...draft.printed.map(({ path, label }) => ({ path, label }))];
  const seen = new Set<string>();
  return {
    rule: rule.id,
    kind: rule.kind,
    verdict: draft.verdict,
    where: places.filter(({ path }) => !seen.has(path) && seen.add(path)),
    identity: draft.identity ?? rule.identity,
    printed: [...draft.printed],
    possible: [...(draft.possible ?? [])],
    conventions: [...(draft.conventions ?? [])],
    repair: draft.repair ?? null,
    values: draft.values ?? {},
    message: draft.message,
  };
}

/** A printed figure with what a person would call it; the marks behind it are part of what is printed. */
export const shownAs = (figure: Figure, label: string): PrintedValue => ({
  path: figure.path,
  label,
  text: `${figure.text}${figure.stars}`,
});

/** Values that are left open, for JSON: an infinite end becomes null. */
export const possible = (name: string, { lo, hi }: Interval): Possible => ({
  name,
  lo: Number.isFinite(lo) ? lo : null,
  hi: Number.isFinite(hi) ? hi : null,
});

/** A number for JSON. */
export const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** A convention and the condition that the figures must meet under it. */
export interface Convention {
  readonly name: string;
  readonly holds: (read: Reader) => boolean;
}

/** Tries every convention under every rounding, from the narrowest. */
export function attempt(conventions: readonly Convention[]): TriedConvention[] {
  return conventions.map(({ name, holds }) => {
    const rounding = firstRounding(holds);
    return { name, fits: rounding !== null, rounding };
  });
}

export const anyFits = (tried: readonly TriedConvention[]): boolean => tried.some(({ fits }) => fits);

/** Figures are inconsistent only if every convention failed. */
export const verdictOf = (tried: readonly TriedConvention[]): Verdict =>
  anyFits(tried) ? 'consistent' : 'inconsistent';

/** A number short enough for a message. */
export const brief = (value: number, digits = 4): string => String(Number(value.toPrecision(digits)));

/** An interval for a message. */
export const briefly = ({ lo, hi }: Interval, digits = 4): string => `${brief(lo, digits)} to ${brief(hi, digits)}`;

/** The name of a table for a person: its label, else its key. */
export const titleOf = (table: { readonly label?: string | undefined }, id: string): string => table.label ?? id;
