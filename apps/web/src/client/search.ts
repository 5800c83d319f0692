/** Finds a unit by any of its names: 广东, Guangdong, GD, 440000. */
import type { ReaderData, ReaderUnit } from './reader-data.ts';

const MOST = 8;
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();

/**
 * Units whose names begin with the words, then those that hold them.
 *
 * @example
 * findUnits([{ unit: '广东', label: '广东', href: '', told: '', names: ['广东', 'Guangdong', 'GD', '440000'] }], 'guang').length; // => 1
 */
export function findUnits(units: readonly ReaderUnit[], words: string): ReaderUnit[] {
  const asked = plain(words);
  if (asked === '') return [];
  const rank = (unit: ReaderUnit): number => {
    const names = unit.names.map(plain);
    if (names.includes(asked)) return 0;
    if (names.some((n) => n.startsWith(asked))) return 1;
    return names.some((n) => n.includes(asked)) ? 2 : 3;
  };
  return units
    .map((unit) => ({ unit, rank: rank(unit) }))
    .filter((u) => u.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map((u) => u.unit);
}

/** A combobox: type, arrow keys, Enter; Escape clears. */
export function searchBox(box: HTMLElement, data: ReaderData, choose: (unit: ReaderUnit) => void): void {
  const input = box.querySelector('input');
  const list = box.querySelector<HTMLElement>('[role=listbox]');
  if (!input || !list) return;
  let found: ReaderUnit[] = [];
  let at = -1;

  function show(): void {
    list!.replaceChildren(
      ...found.map((unit, i) => {
        const option = document.createElement('div');
        option.role = 'option';
        option.id = `found-${i}`;
        option.setAttribute('aria-selected', String(i === at));
        const others = document.createElement('small');
        others.textContent = unit.names.filter((n) => n !== unit.label).join(' · ');
        option.append(unit.label, others);
        option.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          take(unit);
        });
        return option;
      }),
    );
    input!.setAttribute('aria-expanded', String(found.length > 0));
    if (at >= 0) input!.setAttribute('aria-activedescendant', `found-${at}`);
    else input!.removeAttribute('aria-activedescendant');
    status.textContent =
      input!.value.trim() === '' ? '' : found.length === 0 ? data.words.none : `${found.length} ${data.words.found}`;
  }
  function close(): void {
    found = [];
    at = -1;
    show();
  }
  function take(unit: ReaderUnit): void {
    input!.value = unit.label;
    close();
    status.textContent = '';
    choose(unit);
  }
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  status.className = 'unseen';
  box.append(status);

  input.addEventListener('input', () => {
    found = findUnits(data.units, input.value);
    at = found.length > 0 ? 0 : -1;
    show();
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (found.length === 0) return;
      event.preventDefault();
      at = (at + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % found.length;
      show();
    } else if (event.key === 'Enter') {
      const unit = found[at];
      if (!unit) return;
      event.preventDefault();
      take(unit);
    } else if (event.key === 'Escape') {
      input.value = '';
      close();
    }
  });
}
