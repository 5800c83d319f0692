/** The audit of printed figures. */
export { audit } from './audit.ts';
export { type Figure, readFigure } from './figure.ts';
export { parsePrinted } from './parse.ts';
export { PrintedTables, type PrintedTablesInput } from './printed.ts';
export { printedJsonSchema, readPrinted } from './read.ts';
export type { AuditData, Rule, RuleDescription } from './rule.ts';
export { RULES } from './rules/index.ts';
export { Audit, Finding, RuleKind, Verdict } from './schema.ts';
