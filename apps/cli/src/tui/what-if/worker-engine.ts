/** The engine of the terminal: runs in a thread; a cancel ends the thread, since a sum in progress hears no signal. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Report } from '@cedu/core';
import { directEngine, type Engine, type Job, type Listener, runSettings } from './engine.ts';
import type { Asked, Told } from './messages.ts';

/** Beside this file in a checkout, beside the bundle in `dist/`. */
function workerFile(): string | null {
  for (const place of ['./study-worker.ts', './study-worker.js', '../study-worker.js']) {
    const path = fileURLToPath(new URL(place, import.meta.url));
    if (existsSync(path)) return path;
  }
  return null;
}

export function workerEngine(job: Job): Engine {
  const file = workerFile();
  if (file === null) return directEngine(job);
  const kept = new Map<string, Report>();
  let worker: Worker | null = null;
  let runs = 0;
  let current: { readonly run: number; readonly key: string; readonly listener: Listener } | null = null;

  function started(): Worker {
    if (worker) return worker;
    const thread = new Worker(file!, { workerData: job });
    thread.on('message', (told: Told) => {
      if (told.run !== current?.run) return;
      const { key, listener } = current;
      if (told.kind === 'progress') listener.progress(told.at);
      else if (told.kind === 'refused') listener.refused(told.faults);
      else if (told.kind === 'broke') listener.broke(told.message);
      else {
        if (told.whole) kept.set(key, told.report);
        listener.answer(told);
      }
    });
    thread.on('error', (error) => {
      if (thread !== worker) return;
      const listener = current?.listener;
      stop();
      listener?.broke(error instanceof Error ? error.message : String(error));
    });
    worker = thread;
    return thread;
  }
  /** A new thread starts with the next run. */
  function stop(): void {
    current = null;
    void worker?.terminate();
    worker = null;
  }

  return {
    run(settings, listener) {
      const key = JSON.stringify(runSettings(settings));
      // A thread in the middle of a run would answer only after it.
      if (current && !kept.has(current.key)) stop();
      const known = kept.get(key);
      if (known) {
        current = { run: ++runs, key, listener };
        listener.answer({ report: known, whole: true });
        return;
      }
      current = { run: ++runs, key, listener };
      const asked: Asked = { run: current.run, settings };
      started().postMessage(asked);
    },
    cancel: stop,
    close: stop,
  };
}
