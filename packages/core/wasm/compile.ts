/** AssemblyScript's compiler over sweep.ts. */
import { readFileSync } from 'node:fs';
import { main } from 'assemblyscript/asc';

const OPTIONS = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--use', 'abort='];

/** The module of `src/mixture/sweep-wasm.ts`: the compiled bytes as base64. */
export async function compileSweep(): Promise<string> {
  const source = readFileSync(new URL('sweep.ts', import.meta.url), 'utf8');
  let bytes = new Uint8Array();
  const errors: string[] = [];
  const { error } = await main(['sweep.ts', ...OPTIONS, '--outFile', 'sweep.wasm'], {
    readFile: (name) => (name === 'sweep.ts' ? source : null),
    writeFile: (name, contents) => {
      if (name === 'sweep.wasm') bytes = Uint8Array.from(contents as Uint8Array);
    },
    listFiles: () => [],
    stderr: { write: (text: string | Uint8Array) => void errors.push(String(text)) },
  });
  if (error !== null) throw new Error(errors.join(''));
  const text = Buffer.from(bytes).toString('base64');
  return `/** Written by wasm/build.ts from wasm/sweep.ts: the sweep as WebAssembly with SIMD, in base64. */\nexport const SWEEP_WASM =\n  '${text}';\n`;
}
