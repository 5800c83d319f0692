/** The UI in a real terminal: tmux draws it, and what it drew is what the screens say. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseStudy, runStudy } from '@cedu/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCREENS } from './keymap.ts';
import { type Fixture, fixture, pictured, viewOn } from './testing.ts';

const hasTmux = spawnSync('tmux', ['-V']).status === 0;
if (!hasTmux) console.warn('tmux is not here: the terminal test is skipped');

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const STUDY = 'co2-gnp-1996';
/** The same without what takes long. */
const QUICK = 'quick.yaml';
const FIXTURE = fileURLToPath(new URL(`../../../../packages/core/fixtures/${STUDY}/`, import.meta.url));
const SOCKET = `cedu-test-${process.pid}`;
const folder = mkdtempSync(join(tmpdir(), 'cedu-tmux-'));

/** Loaded before the program: on SIGUSR1 it throws out of nothing, on SIGUSR2 the next key's handler throws. */
const BROKEN = join(folder, 'broken.mjs');
const TOLD = join(folder, 'told');
const BREAKING = `
import { writeFileSync } from 'node:fs';
process.on('SIGUSR1', () => { throw new Error('out of nothing'); });
process.on('SIGUSR2', () => {
  String.prototype.repeat = () => { throw new Error('in a handler'); };
  writeFileSync(${JSON.stringify(TOLD)}, '');
});
`;

const tmux = (...words: string[]): string => execFileSync('tmux', ['-u', '-L', SOCKET, ...words], { encoding: 'utf8' });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const screen = (window: string): string[] =>
  tmux('capture-pane', '-p', '-t', window)
    .split('\n')
    .map((line) => line.trimEnd());

/** Waits until a window shows what is asked for; gives what it shows then. */
async function until(window: string, right: (lines: string[]) => boolean, ms = 30_000): Promise<string[]> {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    const lines = screen(window);
    if (right(lines)) return lines;
    await pause(20);
  }
  throw new Error(`not shown in time:\n${screen(window).join('\n')}`);
}
/** Waits for the first picture. */
const begun = (window: string): Promise<string[]> =>
  until(window, (lines) => lines.some((line) => line.includes('q quit')));
/** Waits until all is computed. */
const opened = (window: string): Promise<string[]> =>
  until(window, (lines) => lines.some((line) => line.endsWith('as in the file')));

/** A window that runs a command; the server starts with the first one. */
function start(window: string, columns: number, rows: number, command: string): void {
  // What was compiled for one window is not compiled again for the next.
  // A terminal stays one where a CI variable is set: Ink would take it for none.
  const before = `cd ${folder}; export NODE_COMPILE_CACHE=${folder}/compiled NO_COLOR=1 LANG=C.UTF-8 CI=true`;
  tmux('new-session', '-d', '-s', window, '-x', `${columns}`, '-y', `${rows}`, `${before}; ${command}`);
}
const program = (study: string, ...options: string[]): string =>
  `${process.execPath} ${MAIN} open ${study} --lang en ${options.join(' ')}`;
/** The program, then its exit code and the settings of the terminal before and after. */
const watched = (command: string): string =>
  `a=$(stty -g); ${command}; echo "left $?"; [ "$a" = "$(stty -g)" ] && echo as before; sleep 60`;

const press = (window: string, ...keys: string[]): string => tmux('send-keys', '-t', window, ...keys);
/** The program's own process: the child of the window's shell. */
function processOf(window: string): number {
  const shell = tmux('display-message', '-p', '-t', window, '#{pane_pid}').trim();
  return Number(execFileSync('pgrep', ['-P', shell], { encoding: 'utf8' }).trim().split('\n')[0]);
}

/** What the program shows, computed here by the same code. */
async function asRun(): Promise<Pick<Fixture, 'report' | 'table'>> {
  const { table } = await fixture(STUDY);
  const study = parseStudy(readFileSync(join(folder, QUICK), 'utf8'));
  if (!study.ok) throw new Error(JSON.stringify(study.faults));
  const run = await runStudy(study.value, table);
  if (!run.ok) throw new Error(JSON.stringify(run.faults));
  return { report: run.value, table };
}

/** All but the foot, which may tell of work under way. */
const body = (lines: readonly string[], rows: number): string => lines.slice(0, rows - 1).join('\n');

describe.skipIf(!hasTmux)('in tmux', () => {
  beforeAll(async () => {
    const study = readFileSync(join(FIXTURE, 'study.yaml'), 'utf8')
      .replace('data: data.csv', `data: ${join(FIXTURE, 'data.csv')}`)
      .replace('components: 1..3', 'components: 1..2')
      .replace('trust: standard', 'trust: none');
    writeFileSync(join(folder, QUICK), study);
    writeFileSync(BROKEN, BREAKING);
    start('ui', 80, 24, program(QUICK));
    await begun('ui');
  }, 60_000);
  afterAll(() => {
    spawnSync('tmux', ['-L', SOCKET, 'kill-server']);
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    [80, 24, 'en', ''],
    [120, 36, 'zh', 'L'],
    [200, 60, 'en', 'L'],
  ] as const)('after a resize every screen at %i × %i in %s is drawn as it is', async (columns, rows, lang, key) => {
    const given = await asRun();
    tmux('resize-window', '-t', 'ui', '-x', `${columns}`, '-y', `${rows}`);
    if (key !== '') press('ui', key);
    for (const [i, name] of SCREENS.entries()) {
      press('ui', `${i + 1}`);
      const expected = body(pictured(viewOn(given, name, lang), columns, rows), rows);
      const drawn = await until('ui', (lines) => body(lines, rows) === expected).catch(() => screen('ui'));
      expect(body(drawn, rows)).toBe(expected);
    }
  });

  test('a window too small says so, and one that grows again is drawn anew', async () => {
    const given = await asRun();
    press('ui', '3');
    for (const [columns, rows] of [
      [50, 10],
      [90, 28],
    ] as const) {
      tmux('resize-window', '-t', 'ui', '-x', `${columns}`, '-y', `${rows}`);
      const expected = body(pictured(viewOn(given, 'outcome', 'en'), columns, rows), rows);
      await until('ui', (lines) => body(lines, rows) === expected);
    }
  });

  test('keys are recorded, and played back they lead to the same place', async () => {
    start('recorded', 100, 30, watched(program(QUICK, '--record', 'keys.log')));
    await begun('recorded');
    press('recorded', '1', 'j', 'j', '/', 'a', 'Enter', 's');
    const there = await until('recorded', (lines) =>
      lines.some((line) => line.includes('row 1 of 22') && line.includes('sorted by')),
    );
    press('recorded', 'q');
    await until('recorded', (lines) => lines.some((line) => line === 'left 0'));
    const log = readFileSync(join(folder, 'keys.log'), 'utf8');
    expect(log.split('\n').map((line) => line.split(' ')[1])).toEqual(
      expect.arrayContaining(['1', 'j', '/', 'a', 'return', 's', 'q']),
    );
    writeFileSync(join(folder, 'again.log'), log.replace(/\d+ q\n/, ''));
    start('replayed', 100, 30, program(QUICK, '--replay', 'again.log'));
    const again = await until('replayed', (lines) => body(lines, 30) === body(there, 30)).catch(() =>
      screen('replayed'),
    );
    expect(body(again, 30)).toBe(body(there, 30));
  });

  describe('the terminal is left as it was', () => {
    const broken = `NODE_OPTIONS="--import ${BROKEN}"`;
    const bug = 'This is a bug';
    const ways = [
      { name: 'q', leave: (w: string) => press(w, 'q'), code: 0, says: '' },
      { name: 'ctrl-c', leave: (w: string) => press(w, 'C-c'), code: 130, says: '' },
      { name: 'term', leave: (w: string) => process.kill(processOf(w), 'SIGTERM'), code: 130, says: '' },
      { name: 'hup', leave: (w: string) => process.kill(processOf(w), 'SIGHUP'), code: 130, says: '' },
      {
        name: 'nowhere',
        leave: (w: string) => process.kill(processOf(w), 'SIGUSR1'),
        code: 70,
        says: 'out of nothing',
      },
      {
        name: 'handler',
        leave: async (w: string) => {
          process.kill(processOf(w), 'SIGUSR2');
          while (!existsSync(TOLD)) await pause(20);
          press(w, '5');
        },
        code: 70,
        says: 'in a handler',
      },
    ];
    beforeAll(async () => {
      for (const { name, code } of ways)
        start(name, 80, 24, watched(code === 70 ? `${broken} ${program(QUICK)}` : program(QUICK)));
      for (const { name } of ways) await begun(name);
    }, 60_000);
    test.each(ways)('after $name, with $code', async ({ name, leave, code, says }) => {
      await leave(name);
      const lines = await until(name, (shown) => shown.includes('as before'));
      expect(lines).toContain(`left ${code}`);
      if (says !== '') expect(lines.join('\n')).toContain(says);
      expect([says !== '', bug]).toEqual([code === 70, bug]);
      expect(tmux('display-message', '-p', '-t', name, '#{alternate_on} #{cursor_flag}').trim()).toBe('0 1');
    });

    test('while it is stopped by ^Z, and drawn again after fg', async () => {
      start('stopped', 80, 24, `PS1='$ ' bash --norc -i`);
      await until('stopped', (lines) => lines.includes('$'));
      press('stopped', program(QUICK), 'Enter');
      const drawn = await opened('stopped');
      press('stopped', 'C-z');
      await until('stopped', (lines) => lines.some((line) => line.includes('Stopped')));
      expect(tmux('display-message', '-p', '-t', 'stopped', '#{alternate_on} #{cursor_flag}').trim()).toBe('0 1');
      press('stopped', 'fg', 'Enter');
      const again = await until('stopped', (lines) => lines.join() === drawn.join()).catch(() => screen('stopped'));
      expect(again).toEqual(drawn);
      press('stopped', 'q');
      await until('stopped', () =>
        tmux('display-message', '-p', '-t', 'stopped', '#{pane_current_command}').startsWith('bash'),
      );
    });
  });
});
