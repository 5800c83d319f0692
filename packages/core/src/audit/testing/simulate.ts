/** For tests: tables that are correct, printed by every way of shortening numbers, laid before a rule. */
import { expect } from 'vitest';
import { type Random, randomStream } from '../../numeric/index.ts';
import type { PrintedTablesInput } from '../printed.ts';
import { readPrinted } from '../read.ts';
import type { AuditData, Rule } from '../rule.ts';
import type { Finding } from '../schema.ts';

/** Writes a number with so many decimals. */
export type Write = (value: number, decimals: number) => string;

function halfUp(value: number, decimals: number): string {
  const scale = 10 ** decimals;
  const rounded = Math.floor(Math.abs(value) * scale + 0.5) / scale;
  return (Math.sign(value) * rounded).toFixed(decimals);
}

function halfEven(value: number, decimals: number): string {
  const scale = 10 ** decimals;
  const whole = Math.floor(Math.abs(value) * scale);
  const rest = Math.abs(value) * scale - whole;
  const up = rest > 0.5 || (rest === 0.5 && whole % 2 === 1);
  return ((Math.sign(value) * (whole + (up ? 1 : 0))) / scale).toFixed(decimals);
}

const truncated: Write = (value, decimals) => (Math.trunc(value * 10 ** decimals) / 10 ** decimals).toFixed(decimals);
const twice: Write = (value, decimals) => halfUp(Number(halfUp(value, decimals + 1)), decimals);

export const WRITERS: Readonly<Record<string, Write>> = { halfUp, halfEven, truncated, twice };

/** What the rule finds in these tables; throws where they are not of the form. */
export function findingsOf(
  rule: Rule,
  tables: PrintedTablesInput | Omit<PrintedTablesInput, 'printed'>,
  data: AuditData | null = null,
): Finding[] {
  const read = readPrinted({ printed: 1, ...tables });
  if (!read.ok) throw new Error(read.faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return rule.check({ printed: read.value, data });
}

/**
 * Lays `count` correct tables of each of the four ways of writing before the rule, 1000 in all, and expects that it raises no alarm and that it
 * found something to check in at least half of them. The streams are keyed by rule and replicate.
 */
export function expectNoAlarm(
  rule: Rule,
  build: (
    random: Random,
    write: Write,
  ) => Omit<PrintedTablesInput, 'printed'> | { tables: Omit<PrintedTablesInput, 'printed'>; data: AuditData },
  count = 250,
): void {
  for (const [name, write] of Object.entries(WRITERS)) {
    let checked = 0;
    for (let replicate = 0; replicate < count; replicate++) {
      const built = build(randomStream(4, `${rule.id}/${name}`, replicate), write);
      const [tables, data] = 'tables' in built ? [built.tables, built.data] : [built, null];
      const found = findingsOf(rule, tables, data);
      const alarms = found.filter(({ verdict }) => verdict === 'inconsistent' || verdict === 'decision-changing');
      if (alarms.length > 0) {
        expect.fail(`${rule.id}, ${name}, replicate ${replicate}: ${alarms[0]!.message}\n${JSON.stringify(tables)}`);
      }
      if (found.some(({ verdict }) => verdict === 'consistent')) checked++;
    }
    expect(checked, `${rule.id}, ${name}: tables with something to check`).toBeGreaterThan(count / 2);
  }
}

/** One of these, equally likely. */
export const pick = <T>(random: Random, choices: readonly T[]): T => choices[random.integer(choices.length)]!;
