/** The UI in a real terminal: tmux draws it, and what it drew is what the screens say. */
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { SCREENS, type ScreenName } from './keymap.ts';
import { fixture, pictured, viewOn } from './testing.ts';

const hasTmux = spawnSync('tmux', ['-V']).status === 0;
if (!hasTmux) console.warn('tmux is not here: the terminal test is skipped');

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const STUDY = 'co2-gnp-1996';
/** A server for each test: the one before may still be ending. */
let socket = '';
let servers = 0;
const tmux = (...words: string[]): string => execFileSync('tmux', ['-u', '-L', socket, ...words], { encoding: 'utf8' });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const screen = (): string[] =>
  tmux('capture-pane', '-p', '-t', 'ui')
    .split('\n')
    .map((line) => line.trimEnd());

/** Waits until the terminal shows what is asked for; gives what it shows then. */
async function until(right: (lines: string[]) => boolean, ms = 30_000): Promise<string[]> {
  for (let waited = 0; waited < ms; waited += 50) {
    const lines = screen();
    if (right(lines)) return lines;
    await pause(50);
  }
  throw new Error(`not shown in time:\n${screen().join('\n')}`);
}

/** Opens the UI in a window of so many cells; the exit code is printed after it. */
async function open(columns: number, rows: number, ...options: string[]): Promise<void> {
  socket = `cedu-test-${process.pid}-${++servers}`;
  const command = `NO_COLOR=1 LANG=C.UTF-8 ${process.execPath} ${MAIN} open ${STUDY} ${options.join(' ')}; echo "left $?"; sleep 60`;
  tmux('new-session', '-d', '-s', 'ui', '-x', `${columns}`, '-y', `${rows}`, command);
  await until((lines) => lines.some((line) => line.endsWith('as in the file') || line.endsWith('与文件一致')));
}
const press = (...keys: string[]): string => tmux('send-keys', '-t', 'ui', ...keys);

/** All but the foot, which may tell of work under way. */
const body = (lines: readonly string[], rows: number): string => lines.slice(0, rows - 1).join('\n');

describe.skipIf(!hasTmux)('in tmux', () => {
  afterEach(() => void spawnSync('tmux', ['-L', socket, 'kill-server']));

  test.each([
    [80, 24, 'en'],
    [120, 36, 'zh'],
  ] as const)('every screen at %i × %i in %s is drawn as it is', async (columns, rows, lang) => {
    const given = await fixture(STUDY);
    await open(columns, rows, '--lang', lang);
    for (const [i, name] of SCREENS.entries()) {
      press(`${i + 1}`);
      const expected = body(pictured(viewOn(given, name as ScreenName, lang), columns, rows), rows);
      const drawn = await until((lines) => body(lines, rows) === expected, 5000).catch(() => screen());
      expect(body(drawn, rows)).toBe(expected);
    }
  });

  test('a resize draws the window anew', async () => {
    const given = await fixture(STUDY);
    await open(80, 24);
    for (const [columns, rows] of [
      [200, 60],
      [50, 10],
      [120, 36],
    ] as const) {
      tmux('resize-window', '-t', 'ui', '-x', `${columns}`, '-y', `${rows}`);
      const expected = body(pictured(viewOn(given, 'index', 'en'), columns, rows), rows);
      await until((lines) => body(lines, rows) === expected);
    }
  });

  test.each([
    ['q', 0],
    ['C-c', 130],
  ] as const)('%s leaves the terminal as it was, with %i', async (key, code) => {
    await open(80, 24);
    press(key);
    const lines = await until((shown) => shown.some((line) => line.startsWith('left ')));
    expect(lines[0]).toBe(`left ${code}`);
    expect(tmux('display-message', '-p', '-t', 'ui', '#{alternate_on} #{cursor_flag}').trim()).toBe('0 1');
  });
});
