/** Requests per second, latency and memory on loopback, against a bare Hono route in the same run. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import autocannon, { type Request } from 'autocannon';
import { Hono } from 'hono';
import { listen } from '../src/node/serve.ts';

const SECONDS = 2;
const WARM = 1;
const CONNECTIONS = 10;

const settings = { port: 0, host: '127.0.0.1', origins: [], keys: [], perMinute: Infinity, log: false };
const { url, close } = await listen(settings, () => {});
const bare = serve({ fetch: new Hono().get('/', (c) => c.json({ ok: true })).fetch, port: 0, hostname: '127.0.0.1' });
if (!bare.listening) await once(bare, 'listening');
const { port } = bare.address() as AddressInfo;

const rows = Array.from({ length: 200 }, (_, i) => i);
const data = { y: rows.map((i) => 2 * i + Math.sin(i)), x: rows, z: rows.map((i) => (i * 7919) % 101) };
const headers = { 'content-type': 'application/json' };
const post = (body: unknown): Request => ({ method: 'POST', headers, body: JSON.stringify(body) });
const made = await fetch(`${url}/v1/reports`, {
  method: 'POST',
  headers,
  body: JSON.stringify({ study: 'co2-gnp-1996', set: { trust: 'none' } }),
});
const size = (await made.arrayBuffer()).byteLength;
const place = `${url}${made.headers.get('location')}`;

const runs: [string, string, Request][] = [
  ['bare Hono route', `http://127.0.0.1:${port}/`, { method: 'GET' }],
  ['GET a cached Report', place, { method: 'GET', headers: { 'accept-encoding': 'gzip' } }],
  ['the same, uncompressed', place, { method: 'GET' }],
  ['the same, If-None-Match', place, { method: 'GET', headers: { 'if-none-match': made.headers.get('etag')! } }],
  ['POST /v1/ols, 200 rows', `${url}/v1/ols`, post({ data, formula: 'y ~ x + z' })],
  ['POST /v1/index, 200 rows', `${url}/v1/index`, post({ data, indicators: ['y', 'x', '-z'] })],
];

console.log(
  `The API on loopback, ${CONNECTIONS} connections, the caller in a thread of its own; the Report has ${(size / 1000).toFixed(0)} kB.`,
);
console.log('                               req/s   of bare    p50 ms    p99 ms        MB');
let bareRate = 0;
for (const [name, address, request] of runs) {
  const ask = (duration: number) =>
    autocannon({ url: address, connections: CONNECTIONS, duration, workers: 1, ...request } as autocannon.Options);
  await ask(WARM);
  const found = await ask(SECONDS);
  const { requests, latency, non2xx } = found;
  const memory = process.memoryUsage.rss() / 1e6;
  bareRate ||= requests.average;
  const share = `${((100 * requests.average) / bareRate).toFixed(0)} %`;
  const figures = [requests.average.toFixed(0), share, latency.p50, latency.p99, memory.toFixed(0)];
  const failed = non2xx > 0 && !name.includes('None-Match') ? `  not 2xx: ${non2xx}` : '';
  console.log(`${name.padEnd(26)}${figures.map((f) => String(f).padStart(10)).join('')}${failed}`);
}
bare.close();
await close();
process.exit(0);
