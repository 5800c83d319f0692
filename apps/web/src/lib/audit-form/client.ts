/** Opens the page that audits a paper, with the tables of its address. */
import type { Language } from '@cedu/report';
import { mount } from 'svelte';
import AuditForm from './AuditForm.svelte';
import { unpacked } from './address.ts';
import { EMPTY } from './examples.ts';

async function open(host: HTMLElement): Promise<void> {
  const letters = /^#p=(.+)$/.exec(location.hash)?.[1];
  const text = letters === undefined ? EMPTY : await unpacked(letters).catch(() => null);
  const worker = new Worker(new URL('./audit-worker.ts', import.meta.url), { type: 'module' });
  host.replaceChildren();
  const lang = host.dataset['lang'] as Language;
  mount(AuditForm, { target: host, props: { lang, worker, text: text ?? EMPTY, broken: text === null } });
}

const host = document.getElementById('audit-form');
if (host) void open(host);
