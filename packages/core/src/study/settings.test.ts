import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { applySettings, changedStudyText, writeSetting } from './settings.ts';

const study = { index: { weights: 'entropy' }, exclude: { 云南: 'outlier' }, seed: 1 };

test.each([
  ['a key', ['seed=2'], { ...study, seed: 2 }],
  ['a key taken away', ['exclude.云南='], { ...study, exclude: {} }],
  ['a long form', ['index.weights.method=cv'], { ...study, index: { weights: { method: 'cv' } } }],
  [
    'the long form of a direction',
    ['index.indicators={a: down}', 'index.indicators.a.goalposts=[3, 1]'],
    { ...study, index: { weights: 'entropy', indicators: { a: { direction: 'down', goalposts: [3, 1] } } } },
  ],
  ['a key with a dot', ['variables.`a.b`.unit=t'], { ...study, variables: { 'a.b': { unit: 't' } } }],
  ['the last of two', ['seed=2', 'seed=3'], { ...study, seed: 3 }],
])('%s', (_, settings, changed) => {
  const applied = applySettings(study, settings);
  expect(applied.ok && applied.value).toEqual(changed);
  expect(study.seed).toBe(1);
});

test.each([
  ['no value', 'seed'],
  ['a prototype', '__proto__.x=1'],
  ['below a list', 'a.b.c=1'],
  ['below text that has no long form', 'exclude.云南.why=1'],
  ['YAML that is none', 'seed={'],
])('%s is a fault', (_, setting) => {
  const applied = applySettings({ a: [1], exclude: { 云南: 'outlier' } }, [setting]);
  expect(applied.ok ? [] : applied.faults.map((f) => f.code)).toEqual(['study/invalid_set']);
});

test('what is written is read', () => {
  const setting = writeSetting(['exclude', 'a.b'], { zh: '假如', en: 'what if: "x"' });
  const applied = applySettings({}, [setting]);
  expect(applied.ok && applied.value).toEqual({ exclude: { 'a.b': { zh: '假如', en: 'what if: "x"' } } });
});

test('a file keeps its comments; a result that is no study is a fault', () => {
  const text =
    'cedu: 1\n# where\ndata: d.csv\nunit: id\nindex:\n  weights: entropy # for now\n  indicators: { a: up }\n';
  const changed = changedStudyText(text, ['index.weights=equal', 'exclude.x=why', 'index.indicators.b=down']);
  expect(changed.ok && changed.value).toBe(
    'cedu: 1\n# where\ndata: d.csv\nunit: id\nindex:\n  weights: equal\n  indicators: { a: up, b: down }\nexclude:\n  x: why\n',
  );
  const wrong = changedStudyText(text, ['index.weights=heavy']);
  expect(wrong.ok ? [] : wrong.faults[0]!.path).toBe('/index/weights');
});

testExamples(new URL('./settings.ts', import.meta.url), { writeSetting, applySettings, changedStudyText });
