/** A formula as Word's own mathematics, which can be edited there. */
import type { MathComponent } from 'docx';
import type { Formula } from '../../formula/index.ts';
import type { Docx } from './library.ts';

/** A name such as `ln`, a number, or one sign. */
const PIECES = /ln|exp|min|max|log|AIC|BIC|ICL|[0-9]+| +|./gu;

export function formulaParts(formula: Formula, docx: Docx): MathComponent[] {
  const { MathFraction, MathRoundBrackets, MathRun, MathSubScript, MathSubSuperScript, MathSuperScript } = docx;
  const parts = (inner: Formula): MathComponent[] => formulaParts(inner, docx);
  if (typeof formula === 'string') {
    const pieces = formula.match(PIECES) ?? [];
    return pieces.filter((p) => p !== ' ').map((p) => new MathRun(p === 'Σ' ? '∑' : p));
  }
  if (Array.isArray(formula)) return (formula as readonly Formula[]).flatMap(parts);
  if ('over' in formula) {
    return [new MathFraction({ numerator: parts(formula.over[0]), denominator: parts(formula.over[1]) })];
  }
  if ('inside' in formula) return [new MathRoundBrackets({ children: parts(formula.inside) })];
  if (!('base' in formula)) return [];
  const children = parts(formula.base);
  const { sub, sup } = formula;
  if (sub !== undefined && sup !== undefined) {
    return [new MathSubSuperScript({ children, subScript: parts(sub), superScript: parts(sup) })];
  }
  if (sub !== undefined) return [new MathSubScript({ children, subScript: parts(sub) })];
  return [new MathSuperScript({ children, superScript: parts(sup ?? '') })];
}
