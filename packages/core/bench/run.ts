/** `npm run bench`: what our work costs, beside NumPy and R in the same run where they are installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { entropyWeightsMillion, weightsAndScoresMillion } from './composite.ts';
import { SYNTHETIC, synthetic } from './data.ts';
import { shapiroWilkMost } from './describe.ts';
import { millionRows, smallFit } from './mixture.ts';
import { leastSquaresMillion } from './ols.ts';

interface Task {
  readonly key: string;
  readonly name: string;
  readonly make: () => () => unknown;
  readonly runs: number;
}
const TASKS: readonly Task[] = [
  { key: 'smallFit', name: 'mixture, 50 starts, n = 27, p = 5, K = 2', make: smallFit, runs: 21 },
  { key: 'sweepMillion', name: 'mixture, one E+M sweep, 10⁶ × 5, K = 2', make: millionRows, runs: 15 },
  { key: 'leastSquaresMillion', name: 'least squares, 10⁶ × 10, whole table', make: leastSquaresMillion, runs: 7 },
  { key: 'entropyWeightsMillion', name: 'entropy weights, 10⁶ × 11', make: entropyWeightsMillion, runs: 7 },
  {
    key: 'weightsAndScoresMillion',
    name: 'min-max, weights, scores, 10⁶ × 11',
    make: weightsAndScoresMillion,
    runs: 5,
  },
  { key: 'shapiroWilkMost', name: 'Shapiro-Wilk, n = 5000', make: shapiroWilkMost, runs: 51 },
];

interface Times {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}
function timesOf(work: () => unknown, runs: number): Times {
  work();
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { low: times[0]!, median: times[runs >> 1]!, high: times.at(-1)! };
}

/** A peer's medians by task, or null where it is not installed. One thread each, as ours. */
function peer(command: string, args: readonly string[]): Record<string, number> | null {
  const ran = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' },
  });
  if (ran.status !== 0) return null;
  return JSON.parse(ran.stdout.trim().split('\n').at(-1)!) as Record<string, number>;
}

function smallSetAsCsv(): string {
  const { outcome, columns } = synthetic(SYNTHETIC.n27p5k2);
  const names = columns.map((_, j) => `x${j + 1}`);
  const rows = Array.from(outcome, (y, i) => [y, ...columns.map((x) => x[i]!)].join(','));
  const file = join(mkdtempSync(join(tmpdir(), 'cedu-bench-')), 'small.csv');
  writeFileSync(file, `${['y', ...names].join(',')}\n${rows.join('\n')}\n`);
  return file;
}

const write = (ms: number | undefined): string => (ms === undefined ? '–' : ms < 10 ? ms.toFixed(2) : ms.toFixed(0));
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const folder = fileURLToPath(new URL('peers/', import.meta.url));
const numpy = peer('/usr/bin/python3', [`${folder}numpy_peer.py`]) ?? peer('python3', [`${folder}numpy_peer.py`]);
const r = peer('Rscript', [`${folder}r_peer.R`, smallSetAsCsv()]);
if (numpy === null) print('NumPy is not installed (Debian: python3-numpy python3-scipy); its columns stay empty.');
if (r === null) print('R is not installed (Debian: r-base-core r-cran-flexmix); its columns stay empty.');

const ours: Record<string, Times> = {};
print(
  `${'milliseconds, medians'.padEnd(44)}${'cedu'.padStart(9)}${'low–high'.padStart(16)}${'NumPy'.padStart(9)}${'ratio'.padStart(8)}${'R'.padStart(9)}${'ratio'.padStart(8)}`,
);
for (const { key, name, make, runs } of TASKS) {
  const times = timesOf(make(), runs);
  ours[key] = times;
  const [ofNumpy, ofR] = [numpy?.[key], r?.[key]];
  const ratio = (other: number | undefined) => (other === undefined ? '–' : (times.median / other).toFixed(3));
  print(
    `${name.padEnd(44)}${write(times.median).padStart(9)}${`${write(times.low)}–${write(times.high)}`.padStart(16)}` +
      `${write(ofNumpy).padStart(9)}${ratio(ofNumpy).padStart(8)}${write(ofR).padStart(9)}${ratio(ofR).padStart(8)}`,
  );
}

/** Start-up of the built command line against an empty program of the same engine. */
const cli = fileURLToPath(new URL('../../../apps/cli/dist/cedu.js', import.meta.url));
const start = (args: readonly string[]) => timesOf(() => spawnSync(process.execPath, args), 9);
const [empty, version] = [start(['-e', '0']), start([cli, '--version'])];
if (spawnSync(process.execPath, [cli, '--version']).status === 0) {
  ours['start'] = version;
  print(
    `start of the command line ${write(version.median)}, of node -e 0 ${write(empty.median)}, ratio ${(version.median / empty.median).toFixed(2)}`,
  );
} else print('the command line is not built (npm run build): its start is not measured');

if (process.argv.includes('--json'))
  writeFileSync(process.argv.at(-1)!, `${JSON.stringify({ ours, numpy, r }, null, 1)}\n`);
