/** Runs a changed study: what is quick at once, the whole behind it. Results of settings already tried are kept. */
import {
  checkStudy,
  type Fault,
  type Progress,
  type Report,
  type Runner,
  runStudy,
  type Study,
  type Table,
} from '@cedu/core';
import { applySettings } from '../../settings.ts';
import { pathOf } from './paths.ts';

export interface Answer {
  readonly report: Report;
  /** Nothing is left to come. */
  readonly whole: boolean;
}
export interface Listener {
  answer(answer: Answer): void;
  progress(at: Progress): void;
  refused(faults: readonly Fault[]): void;
  /** The run ended by a fault of ours; the message is for a report of it. */
  broke(message: string): void;
}
/** What can be run: a study on its table. */
export interface Job {
  readonly study: Study;
  readonly table: Table;
  readonly printed?: unknown;
}
export interface Engine {
  /** Starts a run, and stops the one before it. */
  run(settings: readonly string[], listener: Listener): void;
  cancel(): void;
  close(): void;
}

/** Standard errors are switched on the screen; they are no reason to run anything. */
export const runSettings = (settings: readonly string[]): string[] =>
  settings.filter((s) => pathOf(s) !== 'explain.covariance');

/** The study with its changes. */
export const changedStudy = (study: Study, settings: readonly string[]) =>
  checkStudy(applySettings(study, runSettings(settings)));

/** Without the parts that take long. */
export function quickStudy(study: Study): Study {
  const { segment: _, ...rest } = study;
  return { ...rest, trust: 'none' };
}

export const takesLong = (study: Study): boolean => study.segment !== undefined || study.trust !== 'none';

/** Runs in this thread: for tests, and for where no worker can be had. */
export function directEngine(job: Job, runner?: Runner): Engine {
  const kept = new Map<string, Report>();
  let running: AbortController | null = null;
  const start = async (settings: readonly string[], listener: Listener, signal: AbortSignal): Promise<void> => {
    const key = JSON.stringify(runSettings(settings));
    const known = kept.get(key);
    if (known) return listener.answer({ report: known, whole: true });
    const study = changedStudy(job.study, settings);
    if (!study.ok) return listener.refused(study.faults);
    const run = async (asked: Study, whole: boolean): Promise<boolean> => {
      const outcome = await runStudy(asked, job.table, {
        printed: job.printed,
        signal,
        runner,
        onProgress: (at) => listener.progress(at),
      });
      if (signal.aborted) return false;
      if (!outcome.ok) {
        listener.refused(outcome.faults);
        return false;
      }
      if (whole) kept.set(key, outcome.value);
      // What is still to come was asked for all the same.
      listener.answer({ report: { ...outcome.value, study: study.value }, whole });
      return true;
    };
    if (takesLong(study.value) && !(await run(quickStudy(study.value), false))) return;
    await run(study.value, true);
  };
  return {
    run(settings, listener) {
      running?.abort();
      running = new AbortController();
      const { signal } = running;
      start(settings, listener, signal).catch((error: unknown) => {
        if (!signal.aborted) listener.broke(error instanceof Error ? error.message : String(error));
      });
    },
    cancel: () => running?.abort(),
    close: () => running?.abort(),
  };
}
