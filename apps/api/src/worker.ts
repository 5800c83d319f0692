/** The API on workerd. */
import { createApp } from './app.ts';
import { edgeStudies } from './edge/studies.ts';
import { API_LIMITS } from './limits.ts';
import { createMemoryStore } from './store/index.ts';

/** Characters of JSON that one isolate keeps. */
const MEMORY = 32 * 1024 * 1024;

let app: ReturnType<typeof createApp> | undefined;

export default {
  fetch(request: Request): Response | Promise<Response> {
    app ??= createApp({
      studies: edgeStudies,
      reports: createMemoryStore({ seconds: API_LIMITS.reportSeconds, most: MEMORY, now: () => Date.now() }),
      now: () => Date.now(),
      log: (line) => console.log(JSON.stringify(line)),
    });
    return app.fetch(request);
  },
};
