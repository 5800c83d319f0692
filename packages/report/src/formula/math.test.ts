import { expect, test } from 'vitest';
import { formulas, mathAsLatex, mathAsMathml, mathAsText } from './index.ts';

test('one formula, three writings', () => {
  expect(mathAsText(formulas.weightedSum)).toBe('S_i = Σ_j w_j z_ij');
  expect(mathAsLatex(formulas.weightedSum)).toBe('S_{i}=\\sum_{j}w_{j}z_{ij}');
  expect(mathAsMathml(formulas.weightedSum)).toBe(
    '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><mrow><msub><mrow><mi>S</mi></mrow><mrow><mi>i</mi></mrow></msub><mo>=</mo><msub><mrow><mo>∑</mo></mrow><mrow><mi>j</mi></mrow></msub><msub><mrow><mi>w</mi></mrow><mrow><mi>j</mi></mrow></msub><msub><mrow><mi>z</mi></mrow><mrow><mi>i</mi><mi>j</mi></mrow></msub></mrow></math>',
  );
});

test('signs, Greek and commands in LaTeX', () => {
  expect(mathAsLatex(formulas.minmax)).toBe('z_{ij}=\\frac{x_{ij}-\\min_{i}x_{ij}}{\\max_{i}x_{ij}-\\min_{i}x_{ij}}');
  expect(mathAsLatex(formulas.mixture)).toBe(
    "f\\left(y_{i}\\mid x_{i}\\right)=\\sum_{k}\\pi_{k}\\varphi \\left(y_{i};x_{i}'\\beta_{k},\\sigma_{k}^{2}\\right)",
  );
});

test('fractions keep their parts together on one line', () => {
  expect(mathAsText(formulas.minmax)).toBe('z_ij = (x_ij − min_i x_ij) / (max_i x_ij − min_i x_ij)');
});

test.each(Object.entries(formulas))('%s is all in known commands and well formed', (_, formula) => {
  const latex = mathAsLatex(formula);
  expect(latex).toMatch(/^[\x20-\x7e]*$/);
  let depth = 0;
  for (const c of latex) depth += c === '{' ? 1 : c === '}' ? -1 : 0;
  expect(depth).toBe(0);
  const mathml = mathAsMathml(formula);
  const open: string[] = [];
  for (const [, slash, name, self] of mathml.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)) {
    if (self) continue;
    if (slash) expect(open.pop()).toBe(name);
    else open.push(name!);
  }
  expect(open).toEqual([]);
});
