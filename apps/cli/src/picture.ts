/** A figure as a PNG, for documents whose readers may show no SVG. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandFailed, fileFault } from './faults.ts';

/** Faces that hold Han and Latin, best first, by the beginning of their file names. */
const HAN_FONTS = [
  'NotoSansCJK-Regular',
  'NotoSansCJKsc-Regular',
  'NotoSansSC',
  'SourceHanSans',
  'PingFang',
  'msyh',
  'wqy-',
  'DroidSansFallback',
  'STHeiti',
  'simhei',
  'simsun',
  'ARPL',
  'uming',
  'ukai',
];
const FOLDERS = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.fonts'),
  join(homedir(), '.local/share/fonts'),
  '/System/Library/Fonts',
  '/Library/Fonts',
  'C:\\Windows\\Fonts',
];
const DEEPEST = 6;

async function fontFiles(folder: string, depth = 0): Promise<string[]> {
  if (depth > DEEPEST || !existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return fontFiles(path, depth + 1);
      return /\.(ttf|otf|ttc)$/i.test(entry.name) ? [path] : [];
    }),
  );
  return found.flat();
}

/**
 * The fonts to draw with: the file given, else the best face with Han of this machine, with its bold beside it where
 * there is one. Fault: `file/no_font`.
 */
export async function findFonts(given: string | undefined): Promise<Uint8Array[]> {
  if (given !== undefined) {
    const font = await readFile(given).catch(() => {
      throw new CommandFailed([fileFault('file/not_found', given)]);
    });
    return [font];
  }
  const files = (await Promise.all(FOLDERS.map((folder) => fontFiles(folder)))).flat().sort();
  const name = (path: string) => path.split(/[/\\]/).at(-1)!;
  for (const start of HAN_FONTS) {
    const file = files.find((path) => name(path).toLowerCase().startsWith(start.toLowerCase()));
    if (file === undefined) continue;
    const bold = file.replace(/Regular(?=[^/\\]*$)/, 'Bold');
    return Promise.all([file, ...(bold !== file && files.includes(bold) ? [bold] : [])].map((path) => readFile(path)));
  }
  throw new CommandFailed([fileFault('file/no_font', '--font')]);
}

/** The WebAssembly lies beside the bundle in `dist/`, or in the package in a checkout. */
function engineFile(): string {
  const beside = fileURLToPath(new URL('./resvg.wasm', import.meta.url));
  const above = fileURLToPath(new URL('../resvg.wasm', import.meta.url));
  for (const file of [beside, above]) if (existsSync(file)) return file;
  return createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
}

/** A drawer of SVG to PNG, at twice the drawing's size. Loaded only when a document asks for pictures. */
export async function pictureMaker(font: string | undefined): Promise<(svg: string) => Uint8Array> {
  const [{ initWasm, Resvg }, fontBuffers, engine] = await Promise.all([
    import('@resvg/resvg-wasm'),
    findFonts(font),
    readFile(engineFile()),
  ]);
  await initWasm(engine).catch((reason: unknown) => {
    if (!String(reason).includes('Already initialized')) throw reason;
  });
  return (svg) => {
    const drawing = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: 2 },
      font: { fontBuffers, loadSystemFonts: false },
    });
    return drawing.render().asPng();
  };
}
