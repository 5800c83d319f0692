/** Key to written frame through Ink at 200 × 60: the median and the slowest of many, the work of the processor beside them, for a study and for 10⁵ rows. */
import { Readable, Writable } from 'node:stream';
import { render } from 'ink';
import { createElement as h } from 'react';
import { App } from '../src/tui/app.ts';
import { painterOf } from '../src/tui/paint/painter.ts';
import { createSession } from '../src/tui/session.ts';
import { fixture, largeTable, nowhere } from '../src/tui/testing.ts';
import { directEngine, quickStudy } from '../src/tui/what-if/engine.ts';

const [COLUMNS, ROWS] = [200, 60];
const KEYS = 60;

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

/** A keyboard that nobody touches: keys go to the session. */
class Keyboard extends Readable {
  readonly isTTY = true;
  override _read(): void {}
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
  const screen = new Screen();
  const paint = painterOf({ depth: 'true', scheme: 'dark' });
  const ink = render(
    h(App, {
      session,
      painter: () => paint,
      onKey: session.press,
      onInterrupt: () => {},
      onSize: () => {},
      onSuspend: () => {},
    }),
    {
      stdout: screen as unknown as NodeJS.WriteStream,
      stdin: new Keyboard() as unknown as NodeJS.ReadStream,
      interactive: true,
      alternateScreen: true,
      incrementalRendering: true,
      maxFps: 60,
      patchConsole: false,
      exitOnCtrlC: false,
    },
  );
  for (const key of first) session.press(key);
  await new Promise((done) => setTimeout(done, 300));
  const times: number[] = [];
  const before = screen.bytes;
  const busy = process.cpuUsage();
  for (let k = 0; k < KEYS; k++) {
    const start = performance.now();
    const written = new Promise<void>((done) => {
      screen.written = done;
    });
    session.press(keys[k % keys.length]!);
    await written;
    times.push(performance.now() - start);
    screen.written = null;
    await new Promise((done) => setTimeout(done, 40));
  }
  const { user, system } = process.cpuUsage(busy);
  const work = ((user + system) / 1000 / KEYS).toFixed(1);
  const bytes = Math.round((screen.bytes - before) / KEYS);
  ink.unmount();
  times.sort((a, b) => a - b);
  const at = (share: number): string => times[Math.min(KEYS - 1, Math.floor(share * KEYS))]!.toFixed(1).padStart(6);
  console.log(
    `${name.padEnd(24)} median ${at(0.5)} ms   p95 ${at(0.95)} ms   slowest ${at(1)} ms   ${work} ms of work and ${bytes} bytes a key`,
  );
}

await run('index, 27 rows', 0, ['2'], ['down', 'up']);
await run('groups', 0, ['7'], ['down', 'up']);
await run('standard errors', 0, ['5'], ['c']);
await run('another screen', 0, ['2'], [']']);
await run('data, 100 000 rows', 100_000, ['1'], ['pagedown', 'down']);
await run('data, sorted', 100_000, ['1', 's', 's'], ['pagedown', 'down']);
process.exit(0);
