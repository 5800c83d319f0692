/** A caller on loopback: so many connections, each sending its next request when its answer is whole. Runs in a thread of its own. */
import { connect } from 'node:net';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

export interface Ask {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly connections: number;
  readonly seconds: number;
}

export interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>;
}

/** Sends for so long, and what it came to. Answers must have a Content-Length, or no body. */
export const load = (ask: Ask): Promise<Load> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: ask });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

if (!isMainThread) parentPort!.postMessage(await send(workerData as Ask));

async function send({ url, method, headers, body = '', connections, seconds }: Ask): Promise<Load> {
  const { hostname, port, pathname, search } = new URL(url);
  const length = body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const lines = Object.entries({ host: hostname, ...headers, ...length }).map(([name, value]) => `${name}: ${value}`);
  const request = Buffer.from(`${method} ${pathname}${search} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
  const times: number[] = [];
  const statuses: Record<string, number> = {};
  const start = performance.now();
  const end = start + seconds * 1000;
  await Promise.all(Array.from({ length: connections }, () => one()));
  const sorted = Float64Array.from(times).sort();
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return { perSecond: (times.length / (performance.now() - start)) * 1000, p50: at(0.5), p99: at(0.99), statuses };

  function one(): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      let sent = 0;
      let missing = -1;
      let head: Buffer = Buffer.alloc(0);
      const ask = (): void => {
        sent = performance.now();
        missing = -1;
        head = Buffer.alloc(0);
        socket.write(request);
      };
      socket.setNoDelay(true);
      socket.once('error', reject);
      socket.once('close', () => resolve());
      socket.on('data', (data: Buffer) => {
        if (missing < 0) {
          head = head.length === 0 ? data : Buffer.concat([head, data]);
          const over = head.indexOf('\r\n\r\n');
          if (over < 0) return;
          const text = head.toString('latin1', 0, over);
          const status = text.slice(9, 12);
          statuses[status] = (statuses[status] ?? 0) + 1;
          missing = over + 4 + Number(/^content-length: (\d+)/im.exec(text)?.[1] ?? 0) - head.length;
        } else missing -= data.length;
        if (missing > 0) return;
        times.push(performance.now() - sent);
        if (performance.now() < end) ask();
        else socket.end();
      });
      ask();
    });
  }
}
