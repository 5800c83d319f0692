/** A unit pointed at, or walked to with the arrow keys, shows in every drawing and table of a part of the page. */

const unitAt = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest<HTMLElement | SVGElement>('[data-unit]')?.dataset['unit'] ?? null) : null;

/** An attachment for the element that holds the drawings; `told` hears the name of the unit in focus. */
export function linkUnits(root: HTMLElement, told: (words: string) => void): () => void {
  let lit: string | null = null;
  let chosen: string | null = null;

  function light(unit: string | null): void {
    if (unit === lit) return;
    lit = unit;
    for (const mark of root.querySelectorAll('.lit')) mark.classList.remove('lit');
    if (unit === null) return;
    for (const mark of root.querySelectorAll<HTMLElement>('[data-unit]')) {
      if (mark.dataset['unit'] === unit) mark.classList.add('lit');
    }
  }
  const over = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') light(unitAt(event.target) ?? chosen);
  };
  const leave = (): void => light(chosen);
  const choose = (unit: string | null, words: string): void => {
    chosen = unit;
    light(unit);
    told(words);
  };
  const press = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || event.target.closest('a, button, summary, input, select')) return;
    const unit = unitAt(event.target);
    if (unit !== null) choose(unit === chosen ? null : unit, unit === chosen ? '' : unit);
  };
  const walk = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      if (chosen !== null) choose(null, '');
      return;
    }
    const drawing = event.target instanceof Element ? event.target.closest('.drawings') : null;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (drawing === null || step === undefined) return;
    const marks = [...drawing.querySelectorAll<SVGElement>('[data-unit]')];
    const order = [...new Set(marks.map((m) => m.dataset['unit']!))];
    if (order.length === 0) return;
    event.preventDefault();
    const at = chosen === null ? -1 : order.indexOf(chosen);
    const unit = order[at < 0 ? (step > 0 ? 0 : order.length - 1) : (at + step + order.length) % order.length]!;
    choose(unit, marks.find((m) => m.dataset['unit'] === unit)?.querySelector('title')?.textContent ?? unit);
  };
  root.addEventListener('pointerover', over);
  root.addEventListener('pointerleave', leave);
  root.addEventListener('click', press);
  root.addEventListener('keydown', walk);
  return () => {
    root.removeEventListener('pointerover', over);
    root.removeEventListener('pointerleave', leave);
    root.removeEventListener('click', press);
    root.removeEventListener('keydown', walk);
  };
}

/** An attachment for a drawing whose marks can be walked with the arrow keys. */
export const walkable =
  (label: string) =>
  (drawing: HTMLElement): void => {
    drawing.tabIndex = 0;
    drawing.setAttribute('role', 'group');
    drawing.setAttribute('aria-label', label);
  };
