/** Tables: reading, naming, choosing rows and columns, deriving, formulas. */
export { MISSING_CODES, type ReadOptions } from './assemble.ts';
export { canonicalTable } from './canonical.ts';
export { type CsvOptions, readCsv } from './csv.ts';
export { type DecodeOptions, decodeText, type Encoding } from './decode.ts';
export { type DeriveOptions, deriveVariables, sourcesOf, type VariableSpec } from './derive.ts';
export { evaluate } from './evaluate.ts';
export { type Excluded, excludeUnits } from './exclude.ts';
export { type BinaryOperator, type Expression, type ParseOptions, parseExpression } from './expression.ts';
export { type Formula, parseFormula } from './formula.ts';
export { functionNames } from './function-names.ts';
export { readJson } from './json.ts';
export { characterAt, quoteName } from './lexer.ts';
export { limitFault } from './limit.ts';
export { columnOf, numericColumnOf } from './lookup.ts';
export { applyMissing, type Complete, type MissingOptions, type MissingPolicy, type UsedColumn } from './missing.ts';
export type { ModelColumn, ModelTerm } from './model-columns.ts';
export { type ModelMatrix, type ModelOptions, modelMatrix } from './model-matrix.ts';
export { checkNames, RESERVED_NAMES } from './names.ts';
export { editDistance, nearest } from './nearest.ts';
export { whyNotANumber } from './not-a-number.ts';
export { parseNumber } from './number.ts';
export { numericColumns } from './numeric-columns.ts';
export { pointer } from './pointer.ts';
export { printExpression } from './print.ts';
export { detectSeparator, SEPARATORS, type Separator } from './separator.ts';
export { readCells } from './sheet.ts';
export { shown } from './shown.ts';
export {
  type Column,
  type NumericColumn,
  numericColumn,
  selectRows,
  type Table,
  type TextColumn,
  textColumn,
  type Words,
  withColumn,
  withColumns,
} from './table.ts';
export { expandTerms, type FormulaTerm, type FormulaVariable, type Terms } from './terms.ts';
export { type CsvCell, type ToCsvOptions, toCsv } from './to-csv.ts';
export { namesOf, partsOf, postorder } from './walk.ts';
export { readWorkbook, type WorkbookOptions } from './workbook.ts';
