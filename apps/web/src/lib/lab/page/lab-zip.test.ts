import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { crc32, zipped } from './zip.ts';

test('the check value of CRC-32', () => {
  expect(crc32(new TextEncoder().encode('123456789')).toString(16)).toBe('cbf43926');
});

test('another program reads the archive', () => {
  const files = new Map([
    ['report.json', '{"a":1}\n'],
    ['表/得分.csv', 'a,b\n广东,1\n'],
    ['empty', ''],
  ]);
  const file = join(mkdtempSync(join(tmpdir(), 'cedu-zip-')), 'a.zip');
  writeFileSync(file, zipped(files));
  const script =
    'import json,sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint(json.dumps({n:z.read(n).decode() for n in z.namelist()}))';
  const read = JSON.parse(execFileSync('python3', ['-c', script, file], { encoding: 'utf8' })) as unknown;
  expect(read).toEqual(Object.fromEntries(files));
});
