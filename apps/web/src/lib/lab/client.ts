/** Opens the Lab of a study: reads its file, its data and the published Report, then starts the worker. */
import { parseStudy, type Report } from '@cedu/core';
import type { Language } from '@cedu/report';
import { mount } from 'svelte';
import { labWords } from '#lib/words/lab/index.ts';
import { createEngine } from './engine/engine.ts';
import Lab from './page/Lab.svelte';
import { paramsOf, questionOf } from './state/address.ts';
import { createSession } from './state/session.svelte.ts';

async function read(href: string): Promise<Response> {
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(`${href} ${answer.status}`);
  return answer;
}

async function open(host: HTMLElement): Promise<void> {
  const { id = '', study: studyHref = '', data: dataHref = '', report: reportHref = '', printed } = host.dataset;
  const lang = host.dataset['lang'] as Language;
  const [text, data, report, figures] = await Promise.all([
    read(studyHref).then((a) => a.text()),
    read(dataHref).then((a) => a.arrayBuffer()),
    read(reportHref).then((a) => a.json() as Promise<Report>),
    printed ? read(printed).then((a) => a.text()) : null,
  ]);
  const study = parseStudy(text);
  if (!study.ok) throw new Error(study.faults[0]!.message);
  const engine = createEngine(
    () => new Worker(new URL('./engine/lab-worker.ts', import.meta.url), { type: 'module' }),
    {
      study: study.value,
      data: new Uint8Array(data),
      format: 'csv',
      printed: figures,
    },
  );
  const asked = questionOf(new URLSearchParams(location.search));
  const session = createSession({
    study: study.value,
    published: report,
    engine,
    question: 'question' in asked ? asked.question : {},
    remember(question) {
      const params = String(paramsOf(question));
      history.replaceState(null, '', `${location.pathname}${params === '' ? '' : `?${params}`}`);
    },
  });
  const contents = await engine.contents;
  if (!('contents' in contents)) throw new Error('broke' in contents ? contents.broke : contents.faults[0]!.message);
  host.replaceChildren();
  mount(Lab, {
    target: host,
    props: {
      id,
      lang,
      text,
      session,
      contents: contents.contents,
      broken: 'broken' in asked ? asked.broken : null,
    },
  });
  session.start();
}

const host = document.getElementById('lab');
if (host) {
  open(host).catch((error: unknown) => {
    const words = labWords(host.dataset['lang'] as Language);
    const message = document.createElement('p');
    message.setAttribute('role', 'alert');
    message.className = 'complaint';
    message.textContent = words.failed(error instanceof Error ? error.message : String(error));
    host.replaceChildren(message);
  });
}
