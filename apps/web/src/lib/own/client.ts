/** Opens the page for one's own data. */
import type { Language } from '@cedu/report';
import { mount } from 'svelte';
import OwnData from './OwnData.svelte';
import { createTableDesk } from './table-desk.ts';

const host = document.getElementById('own');
if (host) {
  const desk = createTableDesk(new Worker(new URL('./own-worker.ts', import.meta.url), { type: 'module' }));
  const thread = (): Worker => new Worker(new URL('../lab/engine/lab-worker.ts', import.meta.url), { type: 'module' });
  host.replaceChildren();
  mount(OwnData, { target: host, props: { lang: host.dataset['lang'] as Language, desk, thread } });
}
