/** The strip at the foot of the window that names the chosen unit and leads to its sheet. */
import type { ReaderData, ReaderUnit } from './reader-data.ts';

export interface PinnedStrip {
  show(unit: ReaderUnit, told: string): void;
  hide(): void;
}

export function pinnedStrip(page: Document, words: ReaderData['words'], close: () => void): PinnedStrip {
  const strip = page.createElement('div');
  strip.className = 'pinned';
  strip.hidden = true;
  const status = page.createElement('div');
  status.setAttribute('role', 'status');
  const name = page.createElement('b');
  const told = page.createElement('span');
  const open = page.createElement('a');
  open.textContent = words.open;
  const button = page.createElement('button');
  button.type = 'button';
  button.textContent = words.close;
  button.addEventListener('click', close);
  status.append(name, ' ', told);
  strip.append(status, open, button);
  page.querySelector('main')?.append(strip);
  return {
    show(unit, words) {
      name.textContent = unit.label;
      told.textContent = words === '' ? unit.told : words;
      open.href = unit.href;
      strip.hidden = false;
    },
    hide() {
      strip.hidden = true;
    },
  };
}
