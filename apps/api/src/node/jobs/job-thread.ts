/** A thread that runs one study, so that the server goes on answering; replicates go to more threads. */
import { parentPort, workerData } from 'node:worker_threads';
import { runStudy } from '@cedu/core';
import type { Asked } from '../../reports/asked.ts';
import type { JobMessage } from './messages.ts';
import { createPool } from './pool.ts';

const { asked, threads } = workerData as { asked: Asked; threads: number };
const { study, table, printed } = asked;
const tell = (message: JobMessage): void => parentPort!.postMessage(message);
const onProgress = ({ step, done, total }: { step: string; done: number; total: number }): void =>
  tell({ kind: 'progress', step, share: total > 0 ? done / total : 0 });
const options = { onProgress, ...(printed !== undefined && { printed }) };

const pool = createPool(threads);
const quick = study.trust === 'none' ? null : await runStudy({ ...study, trust: 'none' }, table, options);
if (quick?.ok) tell({ kind: 'partial', id: quick.value.id, json: JSON.stringify(quick.value) });
const whole = quick?.ok === false ? quick : await runStudy(study, table, { ...options, runner: pool });
if (whole.ok) tell({ kind: 'report', id: whole.value.id, json: JSON.stringify(whole.value) });
else tell({ kind: 'faults', faults: whole.faults });
await pool.close();
