/** What the Node server is told: flags before the environment, the environment before defaults. */
import { parseArgs } from 'node:util';
import { type ApiKey, readKeys } from '../guard/index.ts';

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Origins that may read answers in a browser. */
  readonly origins: readonly string[];
  /** The folder that Reports are kept in; in memory where left out. */
  readonly store?: string | undefined;
  /** Callers that are let in, everybody where there are none: `name:sha256`, parted by commas. */
  readonly keys: readonly ApiKey[];
  /** POST and DELETE a minute for each caller. */
  readonly perMinute: number;
  /** Lines of JSON to standard error, one a request. */
  readonly log: boolean;
}

export const USAGE = `npm run api -- [--port 8787] [--host 127.0.0.1] [--store folder] [--origins a,b] [--quiet]
Environment: PORT, HOST, CEDU_STORE, CEDU_ORIGINS, CEDU_KEYS (name:sha256,…), CEDU_PER_MINUTE.`;

/**
 * Flags and environment as settings; an Error whose message says what is wrong with them.
 *
 * @example
 * settingsOf(['--port', '9000'], { PORT: '80' }).port; // => 9000
 */
export function settingsOf(
  flags: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Settings {
  const { values } = parseArgs({
    args: flags.filter((flag) => flag !== '--'),
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      store: { type: 'string' },
      origins: { type: 'string' },
      quiet: { type: 'boolean', default: false },
    },
  });
  const asked = values.port ?? environment['PORT'] ?? '8787';
  const port = Number(asked);
  if (!/^\d+$/.test(asked) || port > 65_535) throw new Error(`not a port, 0 to 65535: ${asked}`);
  const origins = (values.origins ?? environment['CEDU_ORIGINS'] ?? '').split(',');
  return {
    port,
    host: values.host ?? environment['HOST'] ?? '127.0.0.1',
    origins: origins.map((o) => o.trim()).filter((o) => o !== ''),
    store: values.store ?? environment['CEDU_STORE'],
    keys: readKeys(environment['CEDU_KEYS'] ?? ''),
    perMinute: Number(environment['CEDU_PER_MINUTE'] ?? Infinity) || Infinity,
    log: !values.quiet,
  };
}
