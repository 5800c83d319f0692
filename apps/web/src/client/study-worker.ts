/** Runs a study away from the page: the same core, the same digits; nothing leaves the browser. */
import { parsePrinted, parseStudy, readData, runStudy } from '@cedu/core';

export interface StudyQuestion {
  readonly study: string;
  readonly data: Uint8Array;
  readonly printed?: string;
}

self.addEventListener('message', async (event: MessageEvent<StudyQuestion>) => {
  const { study: text, data, printed: figures } = event.data;
  const study = parseStudy(text);
  if (!study.ok) return postMessage({ faults: study.faults });
  const { unit, missing } = study.value;
  const table = await readData(data, { format: 'csv', unit, missing: missing.codes });
  if (!table.ok) return postMessage({ faults: table.faults });
  const printed = figures === undefined ? null : parsePrinted(figures);
  if (printed?.ok === false) return postMessage({ faults: printed.faults });
  const report = await runStudy(study.value, table.value, {
    ...(printed ? { printed: printed.value } : {}),
    onProgress: (progress) => postMessage({ progress }),
  });
  return postMessage(report.ok ? { report: report.value } : { faults: report.faults });
});
