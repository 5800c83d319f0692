/** Formulas for plain text, LaTeX and MathML. */
export * as formulas from './catalogue.ts';
export { type Formula, mathAsLatex, mathAsMathml, mathAsText } from './math.ts';
