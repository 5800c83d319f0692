/** A Chromium: the one that `CHROMIUM` names, else an installed one, else the one that npm brings. */
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ON_A_MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** What the package sets for itself while it is loaded. */
const TOUCHED = ['AWS_LAMBDA_JS_RUNTIME', 'TMPDIR', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME'];

export interface ChromiumLaunch {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...paths, ON_A_MAC].find((path) => existsSync(path));
}

/**
 * Unpacks the browser of npm, once for each version, with the libraries and the font that a bare machine lacks. It is
 * unpacked aside and moved into place, so that a run that was cut short leaves nothing half done.
 */
async function fromNpm(): Promise<{ path: string; env: Record<string, string> }> {
  const manifest = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const home = join(tmpdir(), `cedu-chromium-${version}`);
  const before = new Map(TOUCHED.map((name) => [name, process.env[name]]));
  const place = existsSync(home) ? home : mkdtempSync(`${home}-`);
  // It unpacks its libraries only where it takes the machine for one of those that it was made for.
  Object.assign(process.env, { AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x', TMPDIR: place });
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  if (place !== home) {
    try {
      renameSync(place, home);
    } catch {
      rmSync(place, { recursive: true, force: true }); // another run was first
    }
  }
  const libraries = [join(home, 'al2023', 'lib'), before.get('LD_LIBRARY_PATH')].filter(Boolean).join(delimiter);
  const fonts: Record<string, string> = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(home, 'fonts') };
  return { path: join(home, 'chromium'), env: { LD_LIBRARY_PATH: libraries, ...fonts } };
}

/** What `chromium.launch` of playwright-core takes. */
export async function chromiumLaunch(): Promise<ChromiumLaunch> {
  const found = process.env['CHROMIUM'] || installed();
  const { path, env } = found ? { path: found, env: {} } : await fromNpm();
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { executablePath: path, args: ['--no-sandbox'], env: { ...Object.fromEntries(inherited), ...env } };
}
