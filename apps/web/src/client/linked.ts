/** A unit pointed at, focused or chosen anywhere on the page shows everywhere on it. */

import { pinnedStrip } from './pinned-strip.ts';
import type { ReaderData, ReaderUnit } from './reader-data.ts';

const unitAt = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest<HTMLElement | SVGElement>('[data-unit]')?.dataset['unit'] ?? null) : null;

const visible = (element: Element): boolean => element.getClientRects().length > 0;

export interface Linked {
  /** Chooses a unit, as a click on it does; null lets go. */
  choose(unit: string | null, told?: string): void;
}

export function linkUnits(page: Document, data: ReaderData): Linked {
  const units = new Map(data.units.map((u): [string, ReaderUnit] => [u.unit, u]));
  const strip = pinnedStrip(page, data.words, () => choose(null));
  let lit: string | null = null;
  let chosen: string | null = null;

  function light(unit: string | null): void {
    if (unit === lit) return;
    lit = unit;
    for (const mark of page.querySelectorAll('.lit')) mark.classList.remove('lit');
    if (unit === null) return;
    for (const mark of page.querySelectorAll<HTMLElement>('[data-unit]')) {
      if (mark.dataset['unit'] === unit) mark.classList.add('lit');
    }
  }

  function choose(unit: string | null, told = ''): void {
    chosen = unit;
    light(unit);
    const known = unit === null ? undefined : units.get(unit);
    if (known) strip.show(known, told);
    else strip.hide();
  }

  page.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'touch') light(unitAt(event.target) ?? chosen);
  });
  page.addEventListener('focusin', (event) => {
    if (event.target instanceof Element && event.target.matches('a[data-unit]')) light(unitAt(event.target));
  });
  page.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.target.closest('a, button, summary, input, select')) return;
    const unit = unitAt(event.target);
    if (unit !== null && units.has(unit)) choose(unit === chosen ? null : unit);
  });
  page.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && chosen !== null) choose(null);
  });

  for (const drawings of page.querySelectorAll<HTMLElement>('.drawings')) {
    drawings.tabIndex = 0;
    drawings.setAttribute('role', 'group');
    drawings.setAttribute('aria-label', data.words.drawing);
    drawings.addEventListener('keydown', (event) => walk(drawings, event));
  }

  /** Arrow keys go from mark to mark of the drawing that is shown. */
  function walk(drawings: HTMLElement, event: KeyboardEvent): void {
    if (event.key === 'Enter' && chosen !== null) {
      const href = units.get(chosen)?.href;
      if (href) page.defaultView?.location.assign(href);
      return;
    }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const marks = [...drawings.querySelectorAll<SVGElement>('[data-unit]')].filter(visible);
    const order = [...new Set(marks.map((m) => m.dataset['unit']!))].filter((unit) => units.has(unit));
    if (order.length === 0) return;
    event.preventDefault();
    const at = chosen === null ? -1 : order.indexOf(chosen);
    const unit = order[at < 0 ? (step > 0 ? 0 : order.length - 1) : (at + step + order.length) % order.length]!;
    choose(unit, marks.find((m) => m.dataset['unit'] === unit)?.querySelector('title')?.textContent ?? '');
  }
  return { choose };
}
