import { lstatSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { cedu, ceduIn } from './testing.ts';

let folder: string;
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
let data: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cedu-'));
  data = file('d.csv', 'id,x,y,g\na,1,2.1,u\nb,2,3.9,v\nc,3,6.2,u\nd,4,7.8,v\ne,5,10.1,u\nf,6,11.7,v\n');
});

describe('exit codes and streams', () => {
  test('a result goes to standard output, and nothing else does', async () => {
    const { code, out, err } = await cedu('ols', data, 'y ~ x', '--json');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ n: 6, k: 3, terms: [{ term: '(Intercept)' }, { term: 'x' }] });
  });
  test('a fault is 1, on standard error, with the nearest name', async () => {
    const { code, out, err } = await cedu('ols', data, 'y ~ xx');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/character 5.*: xx\n/);
  });
  test('with --json a fault is an object on standard output', async () => {
    const { code, out, err } = await cedu('ols', data, 'y ~', '--json');
    expect([code, err]).toEqual([1, '']);
    expect(JSON.parse(out).errors[0]).toMatchObject({ severity: 'fault', path: '/formula', values: expect.anything() });
  });
  test('notes that the result has no place for are lines on standard error', async () => {
    const gaps = file('gaps.csv', 'id,x,y\na,1,2.1\nb,2,3.9\n\nc,3,\nd,4,7.8\ne,5,10.1\n');
    const { code, out, err } = await cedu('ols', gaps, 'y ~ x', '--missing', 'drop', '--sheet', 'one', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ n: 4 });
    expect(err).toMatch(/^- .*XLSX: sheet\n- .*blank.*\n- .*y is missing.*\n/);
  });
  test('a panel names its rows by unit and period', async () => {
    file('panel.csv', 'id,year,x,y\na,1,1,2\na,2,2,3\nb,1,3,5\nb,2,4,4\n');
    const study = file(
      'panel.yaml',
      'cedu: 1\ndata: panel.csv\nunit: id\nindex: { panel: year, indicators: { x: up } }\n',
    );
    const { code, out } = await cedu('run', study, '--json');
    expect(code).toBe(0);
    const { scores } = JSON.parse(out).index;
    expect(scores.map((s: { unit: string; rank: number }) => [s.unit, s.rank])).toEqual([
      ['a 1', 2],
      ['a 2', 2],
      ['b 1', 1],
      ['b 2', 1],
    ]);
  });
  test.each([
    ['an unknown command', ['olz']],
    ['an unknown flag', ['ols', 'd.csv', 'y ~ x', '--covarianse', 'hc3']],
    ['a value that is none of the choices', ['ols', 'd.csv', 'y ~ x', '--covariance', 'hc9']],
    ['a missing argument', ['ols']],
    ['K out of range', ['mixture', 'd.csv', 'y ~ x', '--components', '9']],
    ['weights of no known method', ['index', 'd.csv', '--indicators', 'a', '--weights', 'foo']],
    ['a weight that is no number', ['index', 'd.csv', '--indicators', 'a', '--weights', 'a=b']],
    ['a weight below 0', ['index', 'd.csv', '--indicators', 'a,b', '--weights', 'a=1,b=-1']],
    ['half a range', ['index', 'd.csv', '--indicators', 'a', '--range', ',1']],
    ['an endless range', ['index', 'd.csv', '--indicators', 'a', '--range', '0,Infinity']],
    ['a list with a hole', ['index', 'd.csv', '--indicators', 'a,,b']],
    ['a language that is none', ['ols', 'd.csv', 'y ~ x', '--lang', 'fr']],
  ])('%s is 2', async (_, words) => {
    const { code, out, err } = await cedu(...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toBe('');
  });
  test('two formats at once is 2', async () => {
    const { code, out } = await cedu('run', 'study.yaml', '--format', 'docx', '--json');
    expect([code, JSON.parse(out).errors[0].message]).toEqual([2, expect.stringContaining('--json --format')]);
  });
  test('a cancelled run is 130', async () => {
    const { code, out } = await ceduIn({ signal: AbortSignal.abort() }, 'run', 'china-ai-carbon-2022');
    expect([code, out]).toEqual([130, '']);
  });
  test.each(['run', 'index', 'describe', 'exponential', 'ols', 'mixture', 'studies', 'schema'])(
    '%s --help has examples',
    async (command) => {
      const { code, out } = await cedu(command, '--help');
      expect(code).toBe(0);
      expect(out).toContain(`cedu ${command}`);
    },
  );
});

describe('language', () => {
  test('follows the locale, LC_ALL first, and the flag before both', async () => {
    const said = async (environment: Record<string, string>, ...flags: string[]) =>
      (await ceduIn({ environment }, 'describe', data, '--columns', 'q', ...flags)).err;
    expect(await said({ LANG: 'zh_CN.UTF-8' })).toMatch(/没有|无此列/);
    expect(await said({ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' })).toMatch(/no column/);
    expect(await said({ LANG: 'en_GB' }, '--lang', 'zh')).toMatch(/没有|无此列/);
    expect(await said({}, '--lang=zh')).toMatch(/没有|无此列/);
  });
});

const WIDE = `${Array.from({ length: 100_000 }, (_, j) => `c${j}`).join(',')}\n`;

describe('what is given badly', () => {
  test.each([
    ['an empty file', '', 'table/empty'],
    ['a header only', 'a,b\n', 'table/no_rows'],
    ['one row', 'x,y\n1,2\n', 'regression/too_few_rows'],
    ['text in a numeric column', 'x,y\n1,2\n2,three\n3,4\n4,4\n', 'table/not_a_number'],
    ['infinity', 'x,y\n1,2\n2,1e999\n3,4\n4,1\n', 'table/infinite'],
    ['a constant regressor', 'x,y\n1,2\n1,3\n1,4\n1,7\n', 'regression/constant_regressor'],
    ['a hundred thousand columns', WIDE, 'table/limit'],
    ['a prototype key as a name', '__proto__,x,y\n1,2,3\n', 'table/reserved_name'],
    ['a logarithm of a negative number', 'x,y\n1,2\n2,-3\n3,4\n4,1\n', null],
  ] as const)('%s: a typed fault and exit code 1', async (name, text, expected) => {
    const path = file(`bad-${name.replaceAll(' ', '-')}.csv`, text);
    const { code, out, err } = await cedu('ols', path, expected === null ? 'log(y) ~ x' : 'y ~ x', '--json');
    expect([code, err]).toEqual([1, '']);
    const [first] = JSON.parse(out).errors;
    if (expected !== null) expect(first.code).toBe(expected);
    expect(first.message).not.toBe('');
    expect(out).not.toContain('at Object');
  });

  test('duplicate unit names, both rows named', async () => {
    const path = file('twice.csv', 'id,x\na,1\nb,2\na,3\n');
    const { code, out } = await cedu('index', path, '--unit', 'id', '--indicators', 'x', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out).errors[0]).toMatchObject({
      code: 'table/duplicate_unit',
      values: { unit: 'a', first: 2, second: 4 },
    });
  });
  test('collinear regressors are named with their equation', async () => {
    const path = file('collinear.csv', 'y,a,b,c\n1,1,2,5\n2,2,1,4\n4,3,5,13\n3,4,0,4\n7,5,3,11\n9,2,2,6\n');
    const { code, err } = await cedu('ols', path, 'y ~ a + b + c');
    expect(code).toBe(1);
    expect(err).toMatch(/c = a \+ 2 b|a = c − 2 b|c = 1 a \+ 2 b/);
  });
  test('a file over the limit of bytes is not read', async () => {
    const { code, out } = await cedu('describe', data, '--max-bytes', '10', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out).errors[0]).toMatchObject({ code: 'file/too_large' });
  });
  test('a shift is said to do nothing where weights are given', async () => {
    const { code, err } = await cedu(
      'index',
      data,
      '--indicators',
      'x,y',
      '--weights',
      'x=1,y=2',
      '--shift',
      '1',
      '--json',
    );
    expect([code, err]).toEqual([0, expect.stringContaining('shift')]);
  });
  test('a column with a comma in its name stands in quotes', async () => {
    const path = file('comma.csv', 'id,"a, b",c\nu,1,5\nv,2,3\nw,4,4\n');
    const { out } = await cedu('index', path, '--unit', 'id', '--indicators', 'c,-"a, b"', '--json');
    const { weights } = JSON.parse(out);
    expect(weights.map((w: { id: string; direction: string }) => [w.id, w.direction])).toEqual([
      ['c', 'up'],
      ['a, b', 'down'],
    ]);
  });
  test('a study file in another encoding is refused, not read as other letters', async () => {
    const path = join(folder, 'latin.yaml');
    writeFileSync(path, Buffer.from('cedu: 1\ntitle: caf\xe9\ndata: d.csv\nunit: id\n', 'latin1'));
    const { code, out } = await cedu('run', path, '--json');
    expect([code, JSON.parse(out).errors[0].code]).toEqual([1, 'file/not_utf8']);
  });
  test('a folder, and a file that is not there', async () => {
    expect((await cedu('describe', folder)).err).toContain('folder');
    expect((await cedu('describe', join(folder, 'none.csv'))).err).toContain('no such file');
  });
});

describe('writing', () => {
  test('-o writes the report whole, its ending choosing the format, and nothing beside it', async () => {
    const target = join(folder, 'out', 'report.json');
    const { code, out } = await cedu('run', 'china-ai-carbon-paper', '-o', target);
    expect([code, out]).toEqual([0, '']);
    expect(JSON.parse(readFileSync(target, 'utf8')).cedu).toBe(1);
    expect(readdirSync(join(folder, 'out'))).toEqual(['report.json']);
  });
  test.each([
    ['an ending of no format', 'report.pdf', [], 'file/unknown_format'],
    ['a place below a file', 'd.csv/report.json', [], 'file/cannot_write'],
    ['one format for a whole folder', 'all/', ['--format', 'html'], 'file/is_a_folder'],
  ])('%s: a fault', async (_, target, words, expected) => {
    const { code, err } = await cedu('run', 'china-ai-carbon-paper', '-o', `${folder}/${target}`, ...words);
    expect([code, err]).toEqual([1, expect.stringContaining(folder)]);
    const json = await cedu(
      'run',
      'china-ai-carbon-paper',
      '-o',
      `${folder}/${target}`,
      ...words,
      ...(words.length > 0 ? [] : ['--json']),
    );
    if (words.length === 0) expect(JSON.parse(json.out).errors[0].code).toBe(expected);
  });
  test('a link is written through, not replaced', async () => {
    const [target, link] = [join(folder, 'target.json'), join(folder, 'link.json')];
    writeFileSync(target, 'old');
    symlinkSync(target, link);
    expect((await cedu('run', 'china-ai-carbon-paper', '-o', link)).code).toBe(0);
    expect(JSON.parse(readFileSync(target, 'utf8')).cedu).toBe(1);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });
  test('a fault leaves nothing half written', async () => {
    const target = join(folder, 'never', 'report.json');
    const { code } = await cedu('run', 'china-ai-carbon-paper', '--set', 'unit=nobody', '-o', target);
    expect(code).toBe(1);
    expect(readdirSync(folder)).not.toContain('never');
  });
});

describe('--set', () => {
  test('changes the study and becomes part of it', async () => {
    const { out } = await cedu('run', 'china-ai-carbon-paper', '--set', 'index.weights=equal', '--json');
    const report = JSON.parse(out);
    expect(report.study.index.weights).toBe('equal');
    expect(report.index.weights.map((w: { weight: number }) => w.weight)).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });
  test.each([
    ['no value', 'index.weights', 'study/invalid_set'],
    ['a reserved key', '__proto__.x=1', 'study/invalid_set'],
    ['a key that is none', 'index.weigths=equal', 'study/unknown_key'],
    ['a value that is none', 'index.weights=fair', 'study/invalid_value'],
  ])('%s is a fault', async (_, setting, code) => {
    const ran = await cedu('run', 'china-ai-carbon-paper', '--set', setting, '--json');
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.out).errors[0].code).toBe(code);
  });
});
