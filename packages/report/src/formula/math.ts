/** Formulas as data, so that one writing serves LaTeX, MathML and plain text alike. */

/** A piece of a formula; a string is read as letters, digits and signs. */
export type Formula =
  | string
  | readonly Formula[]
  | { readonly over: readonly [top: Formula, bottom: Formula] }
  | { readonly base: Formula; readonly sub?: Formula; readonly sup?: Formula }
  /** Something in round brackets that grow with it. */
  | { readonly inside: Formula };

export const over = (top: Formula, bottom: Formula): Formula => ({ over: [top, bottom] });
export const sub = (base: Formula, below: Formula): Formula => ({ base, sub: below });
export const sup = (base: Formula, above: Formula): Formula => ({ base, sup: above });
export const inside = (content: Formula): Formula => ({ inside: content });

/** Names of functions and criteria; other letters in a row are a product. Two blanks part formulas on one line. */
const TOKENS = /ln|exp|min|max|log|AIC|BIC|ICL|[0-9]+(?:\.[0-9]+)?| +|./gu;
const tokensOf = (text: string): string[] => text.match(TOKENS) ?? [];

const isName = (token: string): boolean => /^[A-Za-z]{2,}$/.test(token);
const isLetter = (token: string): boolean => /^\p{L}$/u.test(token);
const isNumber = (token: string): boolean => /^[0-9]/.test(token);

/** One blank is for plain text only: signs make their own room elsewhere. */
const gapOf = (blanks: string, wide: string): string => (blanks.length > 1 ? wide : '');

const isRow = (math: Formula): math is readonly Formula[] => Array.isArray(math);

const COMMANDS: Record<string, string> = {
  Σ: '\\sum',
  π: '\\pi ',
  σ: '\\sigma ',
  ε: '\\varepsilon ',
  β: '\\beta ',
  φ: '\\varphi ',
  '·': '\\cdot ',
  '−': '-',
  '|': '\\mid ',
  '≥': '\\ge ',
  '≤': '\\le ',
  '…': '\\dots ',
  '′': "'",
  '×': '\\times ',
  ln: '\\ln ',
  exp: '\\exp ',
  min: '\\min ',
  max: '\\max ',
  log: '\\log ',
  ŷ: '\\hat{y}',
  ȳ: '\\bar{y}',
  '∼': '\\sim ',
  '/': '/',
};

/** LaTeX of a formula, without dollars. */
export function mathAsLatex(math: Formula): string {
  if (typeof math === 'string') {
    return tokensOf(math)
      .map((t) => COMMANDS[t] ?? (isName(t) ? `\\mathrm{${t}}` : t.trim() === '' ? gapOf(t, '\\quad ') : t))
      .join('');
  }
  if (isRow(math)) return math.map(mathAsLatex).join('');
  if ('over' in math) return `\\frac{${mathAsLatex(math.over[0])}}{${mathAsLatex(math.over[1])}}`;
  if ('inside' in math) return `\\left(${mathAsLatex(math.inside)}\\right)`;
  const below = math.sub === undefined ? '' : `_{${mathAsLatex(math.sub)}}`;
  const above = math.sup === undefined ? '' : `^{${mathAsLatex(math.sup)}}`;
  return `${mathAsLatex(math.base).trimEnd()}${below}${above}`;
}

const escaped = (token: string): string => token.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;');

const tokenAsMathml = (token: string): string => {
  if (token.trim() === '') return gapOf(token, '<mspace width="1.5em"/>');
  if (isNumber(token)) return `<mn>${token}</mn>`;
  if (token === 'Σ') return '<mo>∑</mo>';
  return isName(token) || isLetter(token) ? `<mi>${token}</mi>` : `<mo>${escaped(token)}</mo>`;
};

const grouped = (parts: string): string => `<mrow>${parts}</mrow>`;

/** MathML of a formula's inside. */
function mathmlOf(math: Formula): string {
  if (typeof math === 'string') return tokensOf(math).map(tokenAsMathml).join('');
  if (isRow(math)) return math.map(mathmlOf).join('');
  if ('over' in math) return `<mfrac>${grouped(mathmlOf(math.over[0]))}${grouped(mathmlOf(math.over[1]))}</mfrac>`;
  if ('inside' in math) return grouped(`<mo>(</mo>${mathmlOf(math.inside)}<mo>)</mo>`);
  const base = grouped(mathmlOf(math.base));
  const below = math.sub === undefined ? '' : grouped(mathmlOf(math.sub));
  const above = math.sup === undefined ? '' : grouped(mathmlOf(math.sup));
  if (below !== '' && above !== '') return `<msubsup>${base}${below}${above}</msubsup>`;
  return below !== '' ? `<msub>${base}${below}</msub>` : `<msup>${base}${above}</msup>`;
}

/** A displayed formula in MathML, which browsers draw without a script. */
export const mathAsMathml = (math: Formula): string =>
  `<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">${grouped(mathmlOf(math))}</math>`;

const simple = (text: string): boolean => /^[\p{L}\p{N}′]+(_[\p{L}\p{N}]+)?$/u.test(text);
const bracketed = (text: string): string => (simple(text) ? text : `(${text})`);

/** The formula on one line, as a plain text shows it. */
export function mathAsText(math: Formula): string {
  if (typeof math === 'string') return math;
  if (isRow(math)) return math.map(mathAsText).join('');
  if ('over' in math) return `${bracketed(mathAsText(math.over[0]))} / ${bracketed(mathAsText(math.over[1]))}`;
  if ('inside' in math) return `(${mathAsText(math.inside)})`;
  const above =
    math.sup === undefined ? '' : mathAsText(math.sup) === '2' ? '²' : `^${bracketed(mathAsText(math.sup))}`;
  const below = math.sub === undefined ? '' : `_${mathAsText(math.sub)}`;
  return `${mathAsText(math.base)}${below}${above}`;
}
