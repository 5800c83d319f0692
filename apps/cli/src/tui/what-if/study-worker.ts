/** A thread that runs studies for the UI, so that keys answer while it works; one core is left to the keys. */
import { availableParallelism } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { createWorkerRunner } from '../../runner/worker-runner.ts';
import { directEngine, type Job } from './engine.ts';
import type { Asked, Told } from './messages.ts';

const port = parentPort!;
const engine = directEngine(workerData as Job, createWorkerRunner(Math.max(1, availableParallelism() - 1)));

port.on('message', ({ run, settings }: Asked) => {
  const tell = (told: Told): void => port.postMessage(told);
  engine.run(settings, {
    answer: ({ report, whole }) => tell({ run, kind: 'answer', report, whole }),
    progress: (at) => tell({ run, kind: 'progress', at }),
    refused: (faults) => tell({ run, kind: 'refused', faults }),
    broke: (message) => tell({ run, kind: 'broke', message }),
  });
});
