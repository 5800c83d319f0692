/** The worker's work: holds the table, runs the study with whatever settings it is told. */
import {
  applySettings,
  checkStudy,
  type Outcome,
  parsePrinted,
  type Report,
  readData,
  readOptionsOf,
  runStudy,
  type Study,
  type Table,
} from '@cedu/core';
import type { Ask, Extent, Opening, Tell } from './messages.ts';

interface Opened {
  readonly study: Study;
  readonly table: Table;
  readonly printed: unknown;
}

/** A pause in which the worker hears what else it is told. */
const turn = (): Promise<void> => new Promise((done) => setTimeout(done));

/** The study as far as it is asked for now. */
export function asFar(study: Study, extent: Extent): Study {
  if (extent === 'trust') return study;
  if (extent === 'whole') return { ...study, trust: 'none' };
  const { segment: _, ...rest } = study;
  return { ...rest, trust: 'none' };
}

export function createDesk(tell: (told: Tell) => void): (ask: Ask) => Promise<void> {
  let opened: Promise<Opened | null> = Promise.resolve(null);
  let latest = 0;

  async function open({ study, data, format, printed: text }: Opening): Promise<Opened | null> {
    const table = await readData(data, { ...readOptionsOf(study), format });
    if (!table.ok) {
      tell({ kind: 'refused', run: null, faults: table.faults });
      return null;
    }
    const printed = text === null ? null : parsePrinted(text);
    if (printed?.ok === false) {
      tell({ kind: 'refused', run: null, faults: printed.faults });
      return null;
    }
    const columns = [...table.value.columns.values()].map(({ name, kind, missing }) => ({ name, kind, missing }));
    tell({ kind: 'opened', contents: { units: table.value.units, columns, notes: table.notes } });
    return { study, table: table.value, printed: printed?.value };
  }

  async function run(run: number, settings: readonly string[], extent: Extent): Promise<void> {
    const base = await opened;
    if (base === null) return;
    const applied = applySettings(base.study, settings);
    const study = applied.ok ? checkStudy(applied.value) : applied;
    if (!study.ok) return tell({ kind: 'refused', run, faults: study.faults });
    const made = async (asked: Extent): Promise<Outcome<Report> | null> => {
      // Whoever asked again meanwhile no longer wants this.
      await turn();
      if (run !== latest) return null;
      return runStudy(asFar(study.value, asked), base.table, {
        ...(base.printed === undefined ? {} : { printed: base.printed }),
        onProgress: (at) => tell({ kind: 'progress', run, at }),
      });
    };
    const stages: Extent[] = extent === 'whole' && study.value.segment ? ['quick', 'whole'] : [extent];
    for (const stage of stages) {
      const report = await made(stage);
      if (report === null) return;
      if (!report.ok) return tell({ kind: 'refused', run, faults: report.faults });
      const told: Extent = stages.length === 1 || stage === extent ? extent : stage;
      tell({ kind: 'report', run, report: report.value, extent: told });
    }
  }

  return async (ask) => {
    const at = ask.kind === 'run' ? ask.run : null;
    try {
      if (ask.kind === 'open') {
        opened = open(ask.opening);
        await opened;
      } else {
        latest = ask.run;
        await run(ask.run, ask.settings, ask.extent);
      }
    } catch (error) {
      tell({ kind: 'broke', run: at, message: error instanceof Error ? error.message : String(error) });
    }
  };
}
