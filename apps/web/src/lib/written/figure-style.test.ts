import { expect, test } from 'vitest';
import { figureStyle, withoutStyle } from './figure-style.ts';

const drawing = (plain: string, light: string, dark: string): string =>
  `<svg><style>${plain}@supports(color:var(--a)){${light}@media(prefers-color-scheme:dark){${dark}}}</style></svg>`;

test('the rules of several drawings, each once, in their layers', () => {
  const style = figureStyle([
    drawing('.a{x:1}', '.a{x:2}', '.a{x:3}'),
    drawing('.a{x:1}.b{y:1}', '.b{y:2}', '.b{y:3}'),
  ]);
  expect(style.replace(/\s/g, '')).toBe(
    '.a{x:1}.b{y:1}@supports(color:var(--a)){.a{x:2}.b{y:2}@media(prefers-color-scheme:dark){.a{x:3}.b{y:3}}}',
  );
});

test('a drawing without its style', () => {
  expect(withoutStyle('<svg><style>.a{x:1}</style><g/></svg>')).toBe('<svg><g/></svg>');
});
