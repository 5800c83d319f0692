/**
 * Key to written frame at 200 × 60: the median and the slowest of many, the work of the processor and the bytes sent
 * for each, for a study and for 10⁵ rows. Keys come as bytes on standard input, so Ink's part is measured with ours.
 */
import { PassThrough, Writable } from 'node:stream';
import { render } from 'ink';
import { createElement as h } from 'react';
import { App } from '../src/tui/app.ts';
import { windowOn } from '../src/tui/outside/window.ts';
import { painterOf } from '../src/tui/paint/painter.ts';
import { createSession } from '../src/tui/session.ts';
import { stage } from '../src/tui/stage.ts';
import { fixture, largeTable, nowhere } from '../src/tui/testing.ts';
import { directEngine, quickStudy } from '../src/tui/what-if/engine.ts';

const [COLUMNS, ROWS] = [200, 60];
const KEYS = 60;
const [UP, DOWN, PAGE_DOWN] = ['\u001b[A', '\u001b[B', '\u001b[6~'];

/** A terminal that takes everything and tells when something was written. */
class Screen extends Writable {
  readonly columns = COLUMNS;
  readonly rows = ROWS;
  readonly isTTY = true;
  bytes = 0;
  written: (() => void) | null = null;
  override _write(piece: Buffer, _: string, done: () => void): void {
    this.bytes += piece.length;
    this.written?.();
    done();
  }
}

/** A keyboard. */
class Keyboard extends PassThrough {
  readonly isTTY = true;
  setRawMode(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

async function run(name: string, rows: number, first: readonly string[], keys: readonly string[]): Promise<void> {
  const { study, table, report, printed } = await fixture('china-ai-carbon-2022');
  const shown = rows === 0 ? table : largeTable(rows, 10);
  const session = createSession({
    base: report,
    whole: true,
    table: shown,
    lang: 'zh',
    engine: directEngine({ study: quickStudy(study), table, printed }),
    world: nowhere,
    rows: () => ROWS,
  });
  const [screen, keyboard] = [new Screen(), new Keyboard()];
  const stdout = screen as unknown as NodeJS.WriteStream;
  const paint = painterOf({ depth: 'true', scheme: 'dark' });
  const drawn = stage(session, windowOn(stdout), () => paint);
  const ink = render(
    h(App, { onKey: session.press, onInterrupt: () => {}, onSize: drawn.resize, onSuspend: () => {} }),
    {
      stdout,
      stdin: keyboard as unknown as NodeJS.ReadStream,
      interactive: true,
      alternateScreen: true,
      patchConsole: false,
      exitOnCtrlC: false,
    },
  );
  for (const key of first) session.press(key);
  await pause(300);
  const times: number[] = [];
  const before = screen.bytes;
  const busy = process.cpuUsage();
  for (let k = 0; k < KEYS; k++) {
    const start = performance.now();
    const written = new Promise<void>((done) => {
      screen.written = done;
    });
    keyboard.write(keys[k % keys.length]!);
    await written;
    times.push(performance.now() - start);
    screen.written = null;
    await pause(20);
  }
  const { user, system } = process.cpuUsage(busy);
  const work = ((user + system) / 1000 / KEYS).toFixed(1);
  const bytes = Math.round((screen.bytes - before) / KEYS);
  drawn.close();
  ink.unmount();
  times.sort((a, b) => a - b);
  const at = (share: number): string => times[Math.min(KEYS - 1, Math.floor(share * KEYS))]!.toFixed(1).padStart(6);
  console.log(
    `${name.padEnd(26)} median ${at(0.5)} ms   p95 ${at(0.95)} ms   slowest ${at(1)} ms   ${work} ms of work, ${bytes} bytes a key`,
  );
}

await run('index, 27 rows', 0, ['2'], [DOWN, UP]);
await run('fits', 0, ['4'], [DOWN, UP]);
await run('groups', 0, ['7'], [DOWN, UP]);
await run('standard errors', 0, ['5'], ['c']);
await run('another screen', 0, ['2'], [']']);
await run('data, 100 000 rows, a row', 100_000, ['1', 'pagedown'], [DOWN]);
await run('data, 100 000 rows, a page', 100_000, ['1'], [PAGE_DOWN]);
await run('data, sorted', 100_000, ['1', 's', 's'], [PAGE_DOWN, DOWN]);
process.exit(0);
