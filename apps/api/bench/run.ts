/** Requests per second, latency and memory on loopback, against a bare Hono route in the same run. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { listen } from '../src/node/serve.ts';
import { type Ask, load } from './load.ts';

const CONNECTIONS = 10;
const WARM_SECONDS = 1;
const SECONDS = 2;

const settings = { port: 0, host: '127.0.0.1', origins: [], keys: [], perMinute: Infinity, log: false };
const { url, close } = await listen(settings, () => {});
const bare = serve({ fetch: new Hono().get('/', (c) => c.json({ ok: true })).fetch, port: 0, hostname: '127.0.0.1' });
if (!bare.listening) await once(bare, 'listening');
const { port } = bare.address() as AddressInfo;

const rows = Array.from({ length: 200 }, (_, i) => i);
const data = { y: rows.map((i) => 2 * i + Math.sin(i)), x: rows, z: rows.map((i) => (i * 7919) % 101) };
const json = { 'content-type': 'application/json' };
const post = (path: string, body: unknown) =>
  ({ url: `${url}${path}`, method: 'POST', headers: json, body: JSON.stringify(body) }) as const;
const get = (address: string, headers: Record<string, string> = {}) =>
  ({ url: address, method: 'GET', headers }) as const;

const { body, ...init } = post('/v1/reports', { study: 'co2-gnp-1996', set: { trust: 'none' } });
const made = await fetch(init.url, { ...init, body });
const size = (await made.arrayBuffer()).byteLength;
const report = `${url}${made.headers.get('location')}`;

const runs: [string, Omit<Ask, 'connections' | 'seconds'>][] = [
  ['bare Hono route', get(`http://127.0.0.1:${port}/`)],
  ['GET a cached Report', get(report)],
  ['the same, gzip', get(report, { 'accept-encoding': 'gzip' })],
  ['the same, If-None-Match', get(report, { 'if-none-match': made.headers.get('etag')! })],
  ['POST /v1/ols, 200 rows', post('/v1/ols', { data, formula: 'y ~ x + z' })],
  ['POST /v1/index, 200 rows', post('/v1/index', { data, indicators: ['y', 'x', '-z'] })],
];

console.log(
  `The API on loopback, ${CONNECTIONS} connections from a thread of their own; the Report has ${Math.round(size / 1000)} kB.`,
);
console.log('                               req/s   of bare    p50 ms    p99 ms        MB');
let bareRate = 0;
for (const [name, ask] of runs) {
  await load({ ...ask, connections: CONNECTIONS, seconds: WARM_SECONDS });
  const { perSecond, p50, p99, statuses } = await load({ ...ask, connections: CONNECTIONS, seconds: SECONDS });
  bareRate ||= perSecond;
  const share = `${((100 * perSecond) / bareRate).toFixed(0)} %`;
  const memory = (process.memoryUsage.rss() / 1e6).toFixed(0);
  const figures = [perSecond.toFixed(0), share, p50.toFixed(2), p99.toFixed(2), memory];
  const others = Object.keys(statuses).filter((status) => !['200', '304'].includes(status));
  console.log(
    `${name.padEnd(26)}${figures.map((f) => f.padStart(10)).join('')}${others.length > 0 ? `  also: ${others.join(', ')}` : ''}`,
  );
}
bare.close();
await close();
process.exit(0);
