/** A sitting at the Lab: the question, what it gives, and what can be taken back. */
import { type Fault, type Progress, type Report, type Study, type WhatIf, whatIfSettings } from '@cedu/core';
import type { Engine } from '../engine/engine.ts';
import type { Extent } from '../engine/messages.ts';
import { begun, moved, redone, undone } from './history.ts';
import { tidied } from './tidy.ts';

export type Phase = 'published' | 'working' | 'done' | 'refused' | 'broke';

/** A Report on the page, and how much of what was asked it holds. */
export interface Shown {
  readonly report: Report;
  readonly extent: Extent | 'published';
}

export interface SessionOptions {
  readonly study: Study;
  readonly published: Report | null;
  readonly engine: Engine;
  readonly question: WhatIf;
  /** Told each question that was settled on. */
  remember(question: WhatIf): void;
}

export type Session = ReturnType<typeof createSession>;

export function createSession({ study, published, engine, question: first, remember }: SessionOptions) {
  let history = $state.raw(begun(tidied(study, first)));
  /** While a knob is dragged; null when it is let go. */
  let draft = $state.raw<WhatIf | null>(null);
  let shown = $state.raw<Shown | null>(null);
  let base = $state.raw<Report | null>(published);
  let phase = $state<Phase>('working');
  let seconds = $state<number | null>(null);
  let faults = $state.raw<readonly Fault[]>([]);
  let broken = $state('');
  let progress = $state.raw<Progress | null>(null);
  let trusting = $state(false);

  const settingsOf = (question: WhatIf) => whatIfSettings(study, question);

  /** What stands on the page stays; where nothing does yet, an address asked for it, and the published study comes. */
  function refuse(found: readonly Fault[]): void {
    faults = found;
    phase = 'refused';
    trusting = false;
    if (shown !== null || published === null) return;
    shown = { report: published, extent: 'published' };
    history = begun<WhatIf>({});
    remember({});
  }

  function ask(question: WhatIf, extent: Extent): void {
    const settings = settingsOf(question);
    progress = null;
    trusting = extent === 'trust';
    if (!settings.ok) {
      engine.cancel();
      refuse(settings.faults);
      return;
    }
    const asked = settings.value;
    if (asked.length === 0 && published && extent !== 'trust') {
      engine.cancel();
      shown = { report: published, extent: 'published' };
      phase = 'published';
      return;
    }
    phase = 'working';
    const since = performance.now();
    engine.run(asked, extent, {
      report(report, reached) {
        shown = { report, extent: reached };
        if (reached === 'quick' && extent !== 'quick') return;
        if (asked.length === 0 && reached !== 'quick') base ??= report;
        seconds = (performance.now() - since) / 1000;
        phase = 'done';
        progress = null;
        trusting = false;
      },
      progress(at) {
        progress = at;
      },
      refused(found) {
        refuse(found);
      },
      broke(message) {
        broken = message;
        phase = 'broke';
        trusting = false;
      },
    });
  }

  function settle(next: typeof history): void {
    if (next === history && draft === null) return;
    history = next;
    draft = null;
    remember(history.now);
    ask(history.now, 'whole');
  }

  /** Changes of the question as it is now; `undefined` takes a key back. */
  const merged = (changes: { readonly [K in keyof WhatIf]?: WhatIf[K] | undefined }): WhatIf => {
    const next = { ...(draft ?? history.now), ...changes };
    const kept = Object.entries(next).filter(([, value]) => value !== undefined);
    return tidied(study, Object.fromEntries(kept) as WhatIf);
  };

  return {
    study,
    get question() {
      return draft ?? history.now;
    },
    get settings() {
      const settings = settingsOf(draft ?? history.now);
      return settings.ok ? settings.value : [];
    },
    get shown() {
      return shown;
    },
    /** What differences are told from. */
    get base() {
      return base;
    },
    get phase() {
      return phase;
    },
    get seconds() {
      return seconds;
    },
    get faults() {
      return faults;
    },
    get broken() {
      return broken;
    },
    get progress() {
      return progress;
    },
    get trusting() {
      return trusting;
    },
    get canUndo() {
      return history.past.length > 0;
    },
    get canRedo() {
      return history.future.length > 0;
    },
    start: () => ask(history.now, 'whole'),
    change: (changes: Parameters<typeof merged>[0]) => settle(moved(history, merged(changes))),
    /** A knob on its way: what is quick follows, nothing is remembered. */
    drag(changes: Parameters<typeof merged>[0]) {
      draft = merged(changes);
      ask(draft, 'quick');
    },
    undo: () => settle(undone(history)),
    redo: () => settle(redone(history)),
    reset: () => settle(moved(history, {})),
    trust: () => ask(history.now, 'trust'),
    stopTrust() {
      engine.cancel();
      trusting = false;
      progress = null;
      phase = shown?.extent === 'published' ? 'published' : 'done';
    },
  };
}
